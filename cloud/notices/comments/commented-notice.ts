import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import { findVisibleNotice } from '../notice-detail';
import { recallOf } from '../postings/end-posting';
import './tables';

export interface CommentedNotice {
  id: string;
  publisherRole: StaffRole;
  /** The publisher wished for comments. */
  commentsOpen: boolean;
  closedAt: Date | null;
  /** It was taken back, corrected or has expired: what is there stays, nothing is added. */
  isPast: boolean;
  /** The caller belongs to the body that published it. */
  isBodys: boolean;
}

/**
 * A notice whose comments the caller may read: it is addressed to them, or of a body they belong to.
 * Staff who may read every notice read no comments of others.
 *
 * @throws Refusal noticeUnknown, commentsNotForYou, commentsNotOpen
 */
export async function findCommented(
  ctx: MemberContext,
  noticeId: string,
): Promise<CommentedNotice> {
  const notice = await findVisibleNotice(ctx, noticeId);
  const { publisherRole, commentsOpen, expiresAt, correctedBy } = notice;
  const isBodys = ctx.caller.roles.includes(publisherRole);
  if (!notice.addressedToMe && !isBodys) throw new Refusal('commentsNotForYou');
  if (!commentsOpen) throw new Refusal('commentsNotOpen');
  const isExpired = expiresAt !== null && expiresAt <= ctx.now;
  const isRecalled = (await recallOf(ctx, noticeId)) !== null;
  return {
    ...{ id: noticeId, publisherRole, commentsOpen, isBodys },
    closedAt: await closingOf(ctx, noticeId),
    isPast: isExpired || isRecalled || correctedBy !== null,
  };
}

async function closingOf(
  { transaction, communityId }: MemberContext,
  noticeId: string,
): Promise<Date | null> {
  const closing = await transaction
    .selectFrom('noticeCommentsClosing')
    .select('closedAt')
    .where('communityId', '=', communityId)
    .where('noticeId', '=', noticeId)
    .executeTakeFirst();
  return closing?.closedAt ?? null;
}
