import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { mostScheduledDays } from '@/shared/notices/drafts/drafted-notice';
import { Refusal } from '@/shared/refusals';
import { afterFullDays } from '@/shared/shanghai-time';
import { cleanDraft } from './clean-draft';
import { draftStep } from './draft-input';
import { rehearsePublishing } from './publish-held-draft';
import { storeDraft } from './store-draft';

/**
 * Has a notice published by itself at an instant (UTC) within `mostScheduledDays`, as it is written now
 * and in the caller's name: everything is checked now, and once more when the hour comes.
 *
 * @throws Refusal noticeScheduleWrong and those of `saveDraft` and `publishDraft`
 */
export const scheduleDraft = operation('notices.publish')
  .input(z.object({ ...draftStep, at: z.iso.datetime() }))
  .output(z.object({ revision: z.number() }))
  .mutation(async ({ ctx, input }) => {
    const { draftId } = input;
    const at = new Date(input.at);
    if (at <= ctx.now || at > afterFullDays(ctx.now, mostScheduledDays)) {
      throw new Refusal('noticeScheduleWrong');
    }
    const drafted = cleanDraft(input.drafted);
    const revision = await storeDraft(ctx, { ...input, drafted });
    await rehearsePublishing({ ...ctx, now: at }, draftId, drafted);
    await ctx.transaction
      .updateTable('noticeDraft')
      .set({ state: 'scheduled', scheduledAt: at, scheduledBy: ctx.accountId })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', draftId)
      .execute();
    await doLater(ctx, 'notices.publishScheduled', { draftId, revision, at: at.toISOString() }, at);
    await recordDeed(ctx, 'notices.scheduleDraft', draftId, { at: at.toISOString() });
    return { revision };
  });
