import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import type { Row } from '@/cloud/platform/tables';
import { groupedBy } from '@/shared/grouped-by';
import { visibilities } from '@/shared/moderation/visibility';
import { commentLimits } from '@/shared/notices/comments/comment-limits';
import { staffRoles } from '@/shared/roles';
import { findCommented } from './commented-notice';
import './tables';

const wordsSchema = z.object({
  id: z.string(),
  /** Empty where its author has removed it, and a reply keeps its place. */
  text: z.string(),
  removed: z.boolean(),
  /** 业主委员会 of a body, else masked: 1栋 李**. */
  by: z.string(),
  /** It is a body's word. */
  isBodys: z.boolean(),
  isMine: z.boolean(),
  visibility: z.enum(visibilities),
  writtenAt: z.string(),
});

const commentSchema = wordsSchema.extend({ replies: z.array(wordsSchema) });

/**
 * Comments below a notice, newest first, each with the replies of bodies. What waits for a moderator or
 * was hidden its author alone sees.
 *
 * @throws Refusal noticeUnknown, commentsNotForYou, commentsNotOpen
 */
export const listComments = operation('notices.read')
  .input(z.object({ noticeId: z.uuid(), ...pageInput }))
  .output(pageOf(commentSchema))
  .query(async ({ ctx, input: { noticeId, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    await findCommented(ctx, noticeId);
    const found = await readable(ctx, noticeId)
      .where('replyTo', 'is', null)
      .where((eb) =>
        eb.or([
          eb('removedAt', 'is', null),
          eb.exists(
            eb
              .selectFrom('noticeComment as reply')
              .select('reply.id')
              .whereRef('reply.communityId', '=', 'noticeComment.communityId')
              .whereRef('reply.replyTo', '=', 'noticeComment.id')
              .where('reply.removedAt', 'is', null),
          ),
        ]),
      )
      .where((eb) =>
        after ? eb(eb.refTuple('writtenAt', 'id'), '<', eb.tuple(...after)) : eb.lit(true),
      )
      .orderBy('writtenAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ writtenAt, id }) => [writtenAt, id]);
    return { items: await withReplies(ctx, noticeId, rows), nextCursor };
  });

const readable = (ctx: MemberContext, noticeId: string) =>
  ctx.transaction
    .selectFrom('noticeComment')
    .selectAll()
    .where('communityId', '=', ctx.communityId)
    .where('noticeId', '=', noticeId)
    .where((eb) => eb.or([eb('visibility', '=', 'shown'), eb('accountId', '=', ctx.accountId)]));

async function withReplies(
  ctx: MemberContext,
  noticeId: string,
  comments: readonly Row<'noticeComment'>[],
): Promise<z.infer<typeof commentSchema>[]> {
  if (comments.length === 0) return [];
  const ids = comments.map(({ id }) => id);
  const replies = await readable(ctx, noticeId)
    .where('replyTo', 'in', ids)
    .where('removedAt', 'is', null)
    .orderBy('writtenAt')
    .orderBy('id')
    .limit(ids.length * commentLimits.replies)
    .execute();
  const residents = comments.filter(({ bodyRole }) => bodyRole === null);
  const names = await displayNames(
    ctx,
    residents.map(({ accountId }) => accountId),
  );
  const repliesOf = groupedBy(replies, ({ replyTo }) => replyTo ?? '');
  const shown = (words: Row<'noticeComment'>) => shownWords(ctx, words, names);
  return comments.map((comment) => ({
    ...shown(comment),
    replies: (repliesOf.get(comment.id) ?? []).map(shown),
  }));
}

const shownWords = (
  ctx: MemberContext,
  words: Row<'noticeComment'>,
  names: ReadonlyMap<string, string>,
): z.infer<typeof wordsSchema> => ({
  id: words.id,
  text: words.text,
  removed: words.removedAt !== null,
  by: words.bodyRole ? staffRoles[words.bodyRole] : (names.get(words.accountId) ?? ''),
  isBodys: words.bodyRole !== null,
  isMine: words.accountId === ctx.accountId,
  visibility: words.visibility,
  writtenAt: words.writtenAt.toISOString(),
});
