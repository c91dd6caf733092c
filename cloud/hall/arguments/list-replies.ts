import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { replyItems, replySchema } from './argument-items';
import { readArgument } from './read-argument';
import './tables';

/**
 * Replies to an argument, the oldest first; those nobody else may read yet or any more only to their
 * author.
 *
 * @throws Refusal argumentNotFound
 */
export const listReplies = operation('hall.read')
  .input(z.object({ argumentId: z.uuid(), ...pageInput }))
  .output(pageOf(replySchema))
  .query(async ({ ctx, input: { argumentId, cursor, limit } }) => {
    await readArgument(ctx, argumentId);
    const after = readCursor(cursor, timeCursor);
    const replies = ctx.transaction
      .selectFrom('argument')
      .selectAll()
      .where('communityId', '=', ctx.communityId)
      .where('replyTo', '=', argumentId)
      .where(({ eb, or }) =>
        or([eb('visibility', '=', 'shown'), eb('authorAccountId', '=', ctx.accountId)]),
      )
      .orderBy('createdAt')
      .orderBy('id')
      .limit(limit + 1);
    const found = await (after
      ? replies.where(
          sql<boolean>`(created_at, id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`,
        )
      : replies
    ).execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ createdAt, id }) => [
      createdAt.toISOString(),
      id,
    ]);
    return { items: await replyItems(ctx, rows), nextCursor };
  });
