import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { messageKindNames } from '@/shared/messages/message-kinds';
import './tables';

/** The caller's own inbox, newest first: every message, whether WeChat took it or not. */
export const listMessages = operation('community.read')
  .input(z.object(pageInput))
  .output(
    pageOf(
      z.object({
        id: z.string(),
        kind: z.enum(messageKindNames),
        subjectId: z.string(),
        title: z.string(),
        body: z.string(),
        leftAt: z.string(),
        isRead: z.boolean(),
      }),
    ),
  )
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await ctx.transaction
      .selectFrom('message')
      .select(['id', 'kind', 'subjectId', 'title', 'body', 'leftAt', 'readAt'])
      .where('communityId', '=', ctx.communityId)
      .where('accountId', '=', ctx.accountId)
      .where((eb) =>
        after ? eb(eb.refTuple('leftAt', 'id'), '<', eb.tuple(...after)) : eb.lit(true),
      )
      .orderBy('leftAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ leftAt, id }) => [
      leftAt.toISOString(),
      id,
    ]);
    return {
      items: rows.map(({ leftAt, readAt, ...message }) => ({
        ...message,
        leftAt: leftAt.toISOString(),
        isRead: readAt !== null,
      })),
      nextCursor,
    };
  });
