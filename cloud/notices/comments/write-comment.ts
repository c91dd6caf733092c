import { sql } from 'kysely';
import { z } from 'zod';
import { staffBodyOf } from '@/cloud/community/public';
import { refuseForbiddenWords, screenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { paragraphsInput } from '@/cloud/platform/plain-text-input';
import { type Visibility, visibilities } from '@/shared/moderation/visibility';
import { commentLimits } from '@/shared/notices/comments/comment-limits';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { isStaffRole, type StaffRole } from '@/shared/roles';
import { shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import { refusePrivateDetails } from '../refuse-private-details';
import { type CommentedNotice, findCommented } from './commented-notice';
import './tables';

/**
 * Writes below a notice whose publisher wished for it. Residents' words pass moderation before others
 * read them; the publishing body speaks in its own name, and alone may reply to somebody. Sent twice
 * under the same id it is one comment.
 *
 * @throws Refusal noticeUnknown, commentsNotForYou, commentsNotOpen, commentsClosed, commentUnknown,
 *   commentReplyNotYours, commentRepliesTooMany, commentsTooMany, ownWordsNotAllowed, wordsNotAllowed
 */
export const writeComment = operation('notices.comment')
  .input(
    z.object({
      noticeId: z.uuid(),
      /** Made by the phone. */
      commentId: z.uuid(),
      text: paragraphsInput(commentLimits.text),
      replyTo: z.uuid().nullable().default(null),
    }),
  )
  .output(z.object({ commentId: z.string(), visibility: z.enum(visibilities) }))
  .mutation(async ({ ctx, input }) => {
    const { noticeId, commentId, text, replyTo } = input;
    await lockComments(ctx, noticeId);
    const notice = await findCommented(ctx, noticeId);
    if (notice.closedAt !== null || notice.isPast) throw new Refusal('commentsClosed');
    const before = await ownComment(ctx, noticeId, commentId);
    if (before) return { commentId, visibility: before.visibility };
    if (replyTo !== null) await refuseWrongReply(ctx, notice, replyTo);
    await refuseTooMany(ctx, noticeId);
    const bodyRole = speakingBody(ctx, notice);
    const visibility = await screened(ctx, { commentId, text, bodyRole });
    const { communityId, accountId, now } = ctx;
    await ctx.transaction
      .insertInto('noticeComment')
      .values({
        ...{ communityId, id: commentId, noticeId, replyTo, accountId, bodyRole, text, visibility },
        ...{ writtenAt: now, removedAt: null },
      })
      .execute();
    await recordDeed(ctx, 'notices.comment', noticeId, { commentId });
    return { commentId, visibility };
  });

/** Of several at once each sees those before it; closing waits for who is writing. */
export async function lockComments(ctx: MemberContext, noticeId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notices.comments ${noticeId}`}, 0))`.execute(
    ctx.transaction,
  );
}

/** The publisher for its own; another body for those who are here for it alone; null: a resident. */
function speakingBody({ caller }: MemberContext, notice: CommentedNotice): StaffRole | null {
  if (notice.isBodys) return notice.publisherRole;
  if (caller.roles.includes('adult')) return null;
  return staffBodyOf(
    caller.roles.filter((role) => isStaffRole(role) && may([role], 'notices.comment')),
  );
}

async function screened(
  ctx: MemberContext,
  words: { commentId: string; text: string; bodyRole: StaffRole | null },
): Promise<Visibility> {
  const { commentId: id, text, bodyRole } = words;
  if (bodyRole !== null) {
    refuseForbiddenWords([text]);
    return 'shown';
  }
  refusePrivateDetails(text);
  return screenWords(ctx, { kind: 'noticeComment', id, topicId: null, text });
}

async function ownComment(ctx: MemberContext, noticeId: string, commentId: string) {
  const found = await ctx.transaction
    .selectFrom('noticeComment')
    .select(['visibility', 'accountId', 'noticeId'])
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', commentId)
    .executeTakeFirst();
  if (!found) return undefined;
  const isSame = found.accountId === ctx.accountId && found.noticeId === noticeId;
  if (!isSame) throw new Refusal('inputInvalid', { fields: ['commentId'] });
  return found;
}

async function refuseWrongReply(ctx: MemberContext, notice: CommentedNotice, replyTo: string) {
  if (!notice.isBodys) throw new Refusal('commentReplyNotYours');
  const comment = await ctx.transaction
    .selectFrom('noticeComment')
    .select((eb) => [
      'id',
      eb
        .selectFrom('noticeComment as reply')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('reply.communityId', '=', 'noticeComment.communityId')
        .whereRef('reply.replyTo', '=', 'noticeComment.id')
        .where('reply.removedAt', 'is', null)
        .as('replies'),
    ])
    .where('communityId', '=', ctx.communityId)
    .where('noticeId', '=', notice.id)
    .where('id', '=', replyTo)
    .where('replyTo', 'is', null)
    .where('visibility', '=', 'shown')
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (!comment) throw new Refusal('commentUnknown');
  const most = commentLimits.replies;
  if ((comment.replies ?? 0) >= most) throw new Refusal('commentRepliesTooMany', { most });
}

async function refuseTooMany(ctx: MemberContext, noticeId: string): Promise<void> {
  const most = commentLimits.perDay;
  const { count } = await ctx.transaction
    .selectFrom('noticeComment')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('communityId', '=', ctx.communityId)
    .where('accountId', '=', ctx.accountId)
    .where('noticeId', '=', noticeId)
    .where('replyTo', 'is', null)
    .where('writtenAt', '>=', startOfShanghaiDay(shanghaiDay(ctx.now)))
    .executeTakeFirstOrThrow();
  if (count >= most) throw new Refusal('commentsTooMany', { most });
}
