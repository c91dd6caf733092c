import { queueReminder } from '../disclosure/open-duties';
import { lockPosting } from './posting-lock';
import { type PostingContext, recordStep } from './record-step';
import '../disclosure/tables';
import '../tables';

/**
 * After a notice was taken back, in the same transaction: a posting that still ran has ended with it, and
 * what it had made public is owed again.
 */
export async function recallPosting(ctx: PostingContext, noticeId: string): Promise<void> {
  const { transaction, communityId, now } = ctx;
  await lockPosting(ctx, noticeId);
  const notice = await transaction
    .selectFrom('notice')
    .select(['id', 'kind', 'publishedAt', 'postedUntil'])
    .where('communityId', '=', communityId)
    .where('id', '=', noticeId)
    .executeTakeFirstOrThrow();
  if (notice.kind === 'publicPosting' && notice.postedUntil !== null && now < notice.postedUntil) {
    await recordStep(ctx, notice, 'recalled', now);
  }
  const owed = await transaction
    .selectFrom('disclosureFulfilment')
    .innerJoin('disclosureDuty as duty', (join) =>
      join
        .onRef('duty.communityId', '=', 'disclosureFulfilment.communityId')
        .onRef('duty.itemKey', '=', 'disclosureFulfilment.itemKey')
        .onRef('duty.period', '=', 'disclosureFulfilment.period'),
    )
    .select(['duty.itemKey', 'duty.period', 'duty.overdueFrom'])
    .where('disclosureFulfilment.communityId', '=', communityId)
    .where('disclosureFulfilment.noticeId', '=', noticeId)
    .execute();
  for (const duty of owed) await queueReminder(ctx, duty);
}
