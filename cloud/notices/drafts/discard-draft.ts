import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { holdDraft, refuseEnded } from './hold-draft';

/**
 * Puts a draft away for good. Once more changes nothing.
 *
 * @throws Refusal noticeDraftUnknown, noticeDraftPublished, noticeDraftScheduled
 */
export const discardDraft = operation('notices.publish')
  .input(z.object({ draftId: z.uuid() }))
  .output(z.object({ discarded: z.literal(true) }))
  .mutation(async ({ ctx, input: { draftId } }) => {
    const draft = await holdDraft(ctx, draftId);
    if (draft.state === 'discarded') return { discarded: true };
    await refuseEnded(ctx, draft);
    if (draft.state === 'scheduled') throw new Refusal('noticeDraftScheduled');
    await ctx.transaction
      .updateTable('noticeDraft')
      .set({ state: 'discarded', changedBy: ctx.accountId, changedAt: ctx.now })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', draftId)
      .execute();
    await recordDeed(ctx, 'notices.discardDraft', draftId);
    return { discarded: true };
  });
