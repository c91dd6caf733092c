import type { DueWorkContext } from '@/cloud/platform/outbox';
import type { PostingStep } from '@/shared/notices/postings/posting-rules';
import { countObjections } from './count-objections';
import './tables';

export type PostingContext = Pick<DueWorkContext, 'transaction' | 'communityId' | 'now'>;

/**
 * Writes down for good how a posting ended, with what had been said by then. Once: a second time
 * changes nothing. The posting is locked (`lockPosting`).
 */
export async function recordStep(
  ctx: PostingContext,
  notice: { id: string; publishedAt: Date },
  step: PostingStep,
  postedUntil: Date,
): Promise<void> {
  const { objections, answered, upheld, hidden } = await countObjections(ctx, notice.id);
  await ctx.transaction
    .insertInto('postingRecord')
    .values({
      communityId: ctx.communityId,
      noticeId: notice.id,
      step,
      postedFrom: notice.publishedAt,
      postedUntil,
      ...{ objections, answered, upheld, hidden },
      recordedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The record of a posting, in order; empty while it is posted. */
export const readRecord = ({ transaction, communityId }: PostingContext, noticeId: string) =>
  transaction
    .selectFrom('postingRecord')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('noticeId', '=', noticeId)
    .orderBy('recordedAt')
    .execute();

/** Once nobody waits for an answer any more, a posting that ended with open objections is settled. */
export async function settleIfAnswered(ctx: PostingContext, noticeId: string): Promise<void> {
  const record = await readRecord(ctx, noticeId);
  const end = record.find(({ step }) => step === 'endedOpen');
  if (!end) return;
  const { objections, answered } = await countObjections(ctx, noticeId);
  if (answered < objections) return;
  await recordStep(ctx, { id: noticeId, publishedAt: end.postedFrom }, 'settled', end.postedUntil);
}
