import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { findVisibleNotice } from '../notice-detail';
import { recallOf } from './end-posting';

export type Posting = Awaited<ReturnType<typeof findPosting>>;

/**
 * A public posting as the caller may see it. Results of polls are posted too; objections to them are
 * the poll's.
 *
 * @throws Refusal noticeUnknown, notPosted
 */
export async function findPosting(ctx: MemberContext, noticeId: string) {
  const notice = await findVisibleNotice(ctx, noticeId);
  const { postedUntil } = notice;
  if (notice.kind !== 'publicPosting' || postedUntil === null) throw new Refusal('notPosted');
  return { ...notice, postedUntil, recalledAt: await recallOf(ctx, noticeId) };
}

/** Why the caller cannot object to it now; null when they can. */
export function whyNotObject(
  ctx: MemberContext,
  posting: Posting,
): 'notAllowed' | 'postingNotForYou' | 'postingReplaced' | 'noticePostingOver' | null {
  const { roles } = ctx.caller;
  const supervises = roles.includes('supervisoryCommittee');
  if (!roles.includes('adult') && !supervises) return 'notAllowed';
  if (!posting.addressedToMe && !supervises) return 'postingNotForYou';
  if (posting.correctedBy !== null) return 'postingReplaced';
  return posting.recalledAt !== null || posting.postedUntil <= ctx.now ? 'noticePostingOver' : null;
}
