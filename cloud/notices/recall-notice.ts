import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { recallReason } from '@/shared/notices/drafts/recall-limits';
import { Refusal } from '@/shared/refusals';
import { maySpeakFor } from './correction';
import { recallPosting } from './postings/recall-posting';
import { stopPushing } from './push/stop-pushing';
import './tables';

/**
 * Takes a notice back, by its body or an administrator, with a reason everybody reads. It stays readable
 * under its mark and calls nobody any more; whoever was told of an emergency is told this too.
 *
 * @throws Refusal noticeUnknown, noticeRecallNotYours, noticeRecalled (before, also by another at the
 *   same time), noticeOfPollStays (a poll's announcement or result is part of its procedure)
 */
export const recallNotice = operation('notices.publish')
  .input(z.object({ noticeId: z.uuid(), reason: lineInput(recallReason) }))
  .output(z.object({ recalledAt: z.string() }))
  .mutation(async ({ ctx, input: { noticeId, reason } }) => {
    const { transaction, communityId, accountId, now } = ctx;
    const notice = await transaction
      .selectFrom('notice')
      .select(['publisherRole', 'subjectKind', 'kind'])
      .where('communityId', '=', communityId)
      .where('id', '=', noticeId)
      .executeTakeFirst();
    if (!notice) throw new Refusal('noticeUnknown');
    if (!maySpeakFor(ctx.caller.roles, notice.publisherRole)) {
      throw new Refusal('noticeRecallNotYours');
    }
    if (notice.subjectKind === 'poll') throw new Refusal('noticeOfPollStays');
    const recalled = await transaction
      .insertInto('noticeRecall')
      .values({ communityId, noticeId, reason, recalledBy: accountId, recalledAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (recalled.numInsertedOrUpdatedRows === 0n) throw new Refusal('noticeRecalled');
    await recallPosting(ctx, noticeId);
    await stopPushing(ctx, noticeId);
    await recordDeed(ctx, 'notices.recall', noticeId, { kind: notice.kind });
    return { recalledAt: now.toISOString() };
  });
