import { doLater } from '@/cloud/platform/outbox';
import type { Audience } from '@/shared/notices/audience';
import type { NoticeKind } from '@/shared/notices/notice-kinds';
import { daysPosted, postingEnd } from '@/shared/notices/postings/posting-end';
import { postingDays } from '@/shared/notices/postings/posting-rules';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import { carryFulfilments, type DisclosureChoice, fulfilDuty } from '../disclosure/fulfil-duty';
import type { PublishingContext } from '../write-notice';
import { lockPosting } from './posting-lock';
import { readRecord, recordStep } from './record-step';

/** A notice as it has just been written. */
export interface NewPosting {
  id: string;
  kind: NoticeKind;
  publisherRole: StaffRole;
  audience: Audience;
  publishedAt: Date;
  /** null for what is no posting. */
  postedUntil: Date | null;
  expiresAt: Date | null;
  correctsNoticeId: string | null;
  /** What it makes public; any kind of notice may. */
  disclosure: DisclosureChoice | null;
}

/**
 * What a notice begins by being published: a public posting its period and, when that is over, its
 * record; a disclosure the fulfilment of its item. What was posted is corrected by posting it anew: the
 * first posting ends, the second has its whole period before it. For every kind of notice, in the
 * transaction that writes it.
 *
 * @throws Refusal postingTooShort, postingTooLong, postingCorrectedByPosting, and as `fulfilDuty`
 */
export async function beginPosting(ctx: PublishingContext, notice: NewPosting): Promise<void> {
  if (notice.kind === 'publicPosting') await queueEnd(ctx, notice);
  if (notice.correctsNoticeId !== null) {
    await replacePosting(ctx, notice.correctsNoticeId, notice.kind);
    await carryFulfilments(ctx, notice.correctsNoticeId, notice);
  }
  if (notice.disclosure !== null) await fulfilDuty(ctx, notice, notice.disclosure);
}

async function queueEnd(ctx: PublishingContext, { id, publishedAt, postedUntil }: NewPosting) {
  const days = postedUntil === null ? 0 : daysPosted(publishedAt, postedUntil);
  const { least, most } = postingDays;
  if (postedUntil === null || days < least) throw new Refusal('postingTooShort', { least });
  if (postedUntil > postingEnd(publishedAt, most)) throw new Refusal('postingTooLong', { most });
  await doLater(ctx, 'notices.endPosting', { noticeId: id }, postedUntil);
}

async function replacePosting(ctx: PublishingContext, noticeId: string, by: NoticeKind) {
  const posting = await ctx.transaction
    .selectFrom('notice')
    .select(['id', 'publishedAt', 'postedUntil'])
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', noticeId)
    .where('kind', '=', 'publicPosting')
    .executeTakeFirst();
  if (!posting) return;
  if (by !== 'publicPosting') throw new Refusal('postingCorrectedByPosting');
  // Its period ran out before: the record of that is about to be written (`end-posting.ts`).
  if (posting.postedUntil !== null && posting.postedUntil <= ctx.now) return;
  await lockPosting(ctx, noticeId);
  if ((await readRecord(ctx, noticeId)).length > 0) return;
  await recordStep(ctx, posting, 'replaced', ctx.now);
}
