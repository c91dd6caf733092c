import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { findCommented } from './commented-notice';
import './tables';

/**
 * Whether the caller may write below a notice, and how many have.
 *
 * @throws Refusal noticeUnknown, commentsNotForYou, commentsNotOpen
 */
export const readCommenting = operation('notices.read')
  .input(z.object({ noticeId: z.uuid() }))
  .output(
    z.object({
      /** Comments everybody of the audience can read, replies left out. */
      count: z.number(),
      closedAt: z.string().nullable(),
      mayWrite: z.boolean(),
      mayReply: z.boolean(),
      mayClose: z.boolean(),
    }),
  )
  .query(async ({ ctx, input: { noticeId } }) => {
    const { closedAt, isPast, isBodys } = await findCommented(ctx, noticeId);
    const { count } = await ctx.transaction
      .selectFrom('noticeComment')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('communityId', '=', ctx.communityId)
      .where('noticeId', '=', noticeId)
      .where('replyTo', 'is', null)
      .where('visibility', '=', 'shown')
      .where('removedAt', 'is', null)
      .executeTakeFirstOrThrow();
    const isOpen = closedAt === null && !isPast;
    const mayWrite = isOpen && may(ctx.caller.roles, 'notices.comment');
    return {
      ...{ count, mayWrite },
      closedAt: closedAt?.toISOString() ?? null,
      mayReply: mayWrite && isBodys,
      mayClose: isOpen && isBodys && may(ctx.caller.roles, 'notices.publish'),
    };
  });
