import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { holdDraft, refuseEnded } from './hold-draft';

/**
 * Takes a notice's hour away again, so that it can be changed.
 *
 * @throws Refusal noticeDraftUnknown, noticeDraftPublished, noticeDraftDiscarded,
 *   noticeDraftNotScheduled
 */
export const unscheduleDraft = operation('notices.publish')
  .input(z.object({ draftId: z.uuid() }))
  .output(z.object({ unscheduled: z.literal(true) }))
  .mutation(async ({ ctx, input: { draftId } }) => {
    const draft = await holdDraft(ctx, draftId);
    await refuseEnded(ctx, draft);
    if (draft.state !== 'scheduled') throw new Refusal('noticeDraftNotScheduled');
    await ctx.transaction
      .updateTable('noticeDraft')
      .set({ state: 'draft', scheduledAt: null, scheduledBy: null })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', draftId)
      .execute();
    await recordDeed(ctx, 'notices.unscheduleDraft', draftId);
    return { unscheduled: true };
  });
