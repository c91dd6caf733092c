import { sql } from 'kysely';
import { z } from 'zod';
import '@/cloud/hall/tables';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { itemSummary } from './queue-place';

const excerptLength = 120;

/** What waits for a moderator, the longest waiting first. `words` are the beginning only. */
export const listQueue = operation('moderation.decide')
  .input(z.object(pageInput))
  .output(pageOf(z.object(itemSummary)))
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await ctx.transaction
      .selectFrom('moderationItem as item')
      .leftJoin('topic', (join) =>
        join
          .onRef('topic.communityId', '=', 'item.communityId')
          .onRef('topic.id', '=', 'item.topicId'),
      )
      .select([
        'item.id',
        'item.kind',
        'item.subjectId',
        'item.topicId',
        'topic.title as topicTitle',
        sql<string>`left(item.words, ${excerptLength})`.as('words'),
        'item.writtenAt',
        'item.queuedBecause',
        'item.queuedAt',
        'item.suspicion',
        'item.authorAccountId',
      ])
      .where('item.communityId', '=', ctx.communityId)
      .where('item.queuedAt', 'is not', null)
      .where((eb) =>
        after ? eb(eb.refTuple('item.queuedAt', 'item.id'), '>', eb.tuple(...after)) : eb.lit(true),
      )
      .orderBy('item.queuedAt')
      .orderBy('item.id')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ queuedAt, id }) => [queuedAt, id]);
    return {
      items: rows.map(({ authorAccountId, writtenAt, queuedAt, topicTitle, ...item }) => ({
        ...item,
        topicTitle: item.topicId && (topicTitle ?? ''),
        writtenAt: writtenAt.toISOString(),
        queuedAt: queuedAt?.toISOString() ?? null,
        isOwn: authorAccountId === ctx.accountId,
      })),
      nextCursor,
    };
  });
