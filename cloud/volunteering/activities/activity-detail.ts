import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { activityKindNames, activityKinds } from '@/shared/volunteering/activity-kinds';
import { type ActivityState, activityStates } from '@/shared/volunteering/activity-life-cycle';
import { skillNames } from '@/shared/volunteering/skills';
import { activityIdInput } from './activity-input';
import { activityPhotos, photoSchema } from './activity-photos';
import { organiserNames } from './organiser';
import { readableActivity } from './readable-activity';
import { isOwn } from './review-activity';
import type { Activity } from './who-leads';

export const activityStateSchema = z.enum(
  Object.keys(activityStates) as [ActivityState, ...ActivityState[]],
);

const activityDetailSchema = z.object({
  id: z.string(),
  state: activityStateSchema,
  revision: z.number(),
  title: z.string(),
  kind: z.enum(activityKindNames),
  /** As people read it; a community's own kind by its name. */
  kindName: z.string(),
  organiser: z.string(),
  /** A team's: reviewed before it is published. */
  isTeams: z.boolean(),
  place: z.string(),
  description: z.string(),
  contact: z.string(),
  risks: z.string(),
  riskRevision: z.number(),
  isRisky: z.boolean(),
  isRescue: z.boolean(),
  insurance: z.enum(['none', 'bought']),
  insuranceNote: z.string(),
  leastAge: z.number(),
  mostAge: z.number().nullable(),
  neededSkills: z.array(z.enum(skillNames)),
  cancelHours: z.number(),
  checksInByPlace: z.boolean(),
  returnReason: z.string().nullable(),
  cancelReason: z.string().nullable(),
  photos: z.array(photoSchema),
  mayOrganise: z.boolean(),
  /** It waits for a reviewer, and the caller may be that. */
  mayReview: z.boolean(),
  mayCancel: z.boolean(),
});

/** An activity with all there is to know before signing up. Its shifts: `listShifts`. @throws Refusal activityNotFound */
export const activityDetail = operation('volunteering.read')
  .input(activityIdInput)
  .output(activityDetailSchema)
  .query(async ({ ctx, input: { activityId } }) => {
    const { activity, mayOrganise, mayReview } = await readableActivity(ctx, activityId);
    const mayAct = may(ctx.caller.roles, 'volunteering.organise');
    return {
      ...activity,
      kindName: await kindName(ctx, activity),
      organiser: (await organiserNames(ctx, [activity])).get(activityId) ?? '',
      isTeams: activity.teamId !== null,
      checksInByPlace: activity.radiusMetres !== null,
      // What was asked of the team is between it and its reviewers.
      returnReason: mayOrganise || mayReview ? activity.returnReason : null,
      photos: await activityPhotos(ctx, activityId),
      mayOrganise: mayOrganise && mayAct,
      mayReview: mayReview && activity.state === 'submitted' && !(await isOwn(ctx, activity)),
      mayCancel: mayAct && (mayOrganise || mayReview) && activity.state === 'published',
    };
  });

async function kindName(
  { transaction, communityId }: MemberContext,
  { kind, ownKindId }: Activity,
): Promise<string> {
  if (ownKindId === null) return activityKinds[kind];
  const own = await transaction
    .selectFrom('ownActivityKind')
    .select('name')
    .where('communityId', '=', communityId)
    .where('id', '=', ownKindId)
    .executeTakeFirst();
  return own?.name ?? activityKinds[kind];
}
