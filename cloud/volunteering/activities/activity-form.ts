import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { contentOf } from './activity-columns';
import { activityStateSchema } from './activity-detail';
import { activityContentInput, activityIdInput, bodySchema } from './activity-input';
import { activityPhotos, photoIdsOf, photoSchema } from './activity-photos';
import { organiserOf, ownBodies, ownTeams } from './organiser';
import { currentKinds } from './own-kinds';
import { requireOrganiser } from './who-leads';

/** An activity as its form has it. @throws Refusal activityNotFound, notYourActivity */
export const activityForm = operation('volunteering.organise')
  .input(activityIdInput)
  .output(
    activityContentInput.extend({
      state: activityStateSchema,
      revision: z.number(),
      returnReason: z.string().nullable(),
      photos: z.array(photoSchema),
    }),
  )
  .query(async ({ ctx, input: { activityId } }) => {
    const activity = await requireOrganiser(ctx, activityId);
    const content = contentOf(activity, await photoIdsOf(ctx, activityId));
    const { state, revision, returnReason, buildingId, neededSkills } = activity;
    return {
      ...content,
      photoIds: [...content.photoIds],
      ...{ state, revision, returnReason, buildingId, neededSkills },
      organiser: organiserOf(activity),
      photos: await activityPhotos(ctx, activityId),
    };
  });

/** In whose names the caller may hold activities, and of what kinds beside the five. */
export const organiserChoices = operation('volunteering.organise')
  .output(
    z.object({
      bodies: z.array(bodySchema),
      teams: z.array(z.object({ id: z.string(), name: z.string() })),
      ownKinds: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  )
  .query(async ({ ctx }) => ({
    bodies: ownBodies(ctx),
    teams: await ownTeams(ctx),
    ownKinds: await currentKinds(ctx),
  }));
