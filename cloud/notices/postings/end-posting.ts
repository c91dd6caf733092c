import { z } from 'zod';
import type { DueWork } from '@/cloud/platform/outbox';
import '../tables';
import { countObjections } from './count-objections';
import { lockPosting } from './posting-lock';
import { type PostingContext, readRecord, recordStep } from './record-step';
import { tellBody } from './tell-body';

const payloadSchema = z.object({ noticeId: z.string() });

/** Due work: what was posted has been posted long enough. Worked off twice it ends once. */
export const endPosting: DueWork = async (ctx, payload) => {
  const { noticeId } = payloadSchema.parse(payload);
  await lockPosting(ctx, noticeId);
  const posting = await ctx.transaction
    .selectFrom('notice')
    .select(['id', 'title', 'publisherRole', 'publishedAt', 'postedUntil'])
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', noticeId)
    .executeTakeFirstOrThrow();
  const { postedUntil } = posting;
  if (postedUntil === null) return;
  // It had its end before: it was replaced, taken back, or this is worked off again.
  if ((await readRecord(ctx, noticeId)).length > 0) return;
  const recalledAt = await recallOf(ctx, noticeId);
  if (recalledAt !== null && recalledAt < postedUntil) {
    return recordStep(ctx, posting, 'recalled', recalledAt);
  }
  const { objections, answered } = await countObjections(ctx, noticeId);
  const isOpen = answered < objections;
  await recordStep(ctx, posting, isOpen ? 'endedOpen' : 'ended', postedUntil);
  if (!isOpen) return;
  await tellBody(ctx, posting.publisherRole, {
    occasion: `postingEndedOpen:${noticeId}`,
    subjectId: noticeId,
    title: '公示已到期，还有异议没有答复',
    body: `“${posting.title}”还有 ${objections - answered} 条异议等答复。答复以前，公示记录上写明没有答复完。`,
  });
};

/** When a notice was taken back; null where it was not. */
export async function recallOf(
  { transaction, communityId }: PostingContext,
  noticeId: string,
): Promise<Date | null> {
  const recall = await transaction
    .selectFrom('noticeRecall')
    .select('recalledAt')
    .where('communityId', '=', communityId)
    .where('noticeId', '=', noticeId)
    .executeTakeFirst();
  return recall?.recalledAt ?? null;
}
