import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { activityIdInput } from './activity-input';
import { requireOrganiser } from './who-leads';

/** Deletes a draft with its shifts; nobody else has seen it. @throws Refusal activityNotFound, notYourActivity, activityNotDraft */
export const discardActivity = operation('volunteering.organise')
  .input(activityIdInput)
  .output(z.object({ discarded: z.literal(true) }))
  .mutation(async ({ ctx, input: { activityId } }) => {
    const { transaction, communityId } = ctx;
    const { state } = await requireOrganiser(ctx, activityId, { lock: true });
    if (state !== 'draft') throw new Refusal('activityNotDraft');
    await transaction
      .deleteFrom('shift')
      .where('communityId', '=', communityId)
      .where('activityId', '=', activityId)
      .execute();
    await transaction
      .deleteFrom('activity')
      .where('communityId', '=', communityId)
      .where('id', '=', activityId)
      .where('state', '=', 'draft')
      .execute();
    await recordDeed(ctx, 'volunteering.discardActivity', activityId);
    return { discarded: true as const };
  });
