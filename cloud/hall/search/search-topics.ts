import { sql } from 'kysely';
import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { pageInput, pageOf } from '@/cloud/platform/page-cursor';
import { plainLine } from '@/shared/plain-text';
import { topicCardSchema, topicCards } from '../topic-cards';
import { pageOfTopics, type TopicQuery } from '../topic-pages';
import { filterInput, narrowTopics } from './topic-filter';

/** How the caller has to do with a topic. */
const shares = ['raised', 'cosigned', 'followed'] as const;

/**
 * Topics in which all the words occur, in title, place, text, proposal or conclusion, the newest first.
 * A word is found by its characters and pairs of characters: 充电桩 is where 充电 and 电桩 are. Without
 * words, all that the filters leave.
 */
export const searchTopics = operation('hall.read')
  .input(
    z.object({
      words: z.string().max(200).transform(plainLine).pipe(z.string().max(50)).default(''),
      mine: z.enum(shares).nullish(),
      ...filterInput,
      ...pageInput,
    }),
  )
  .output(pageOf(topicCardSchema))
  .query(async ({ ctx, input: { words, mine, cursor, limit, ...filter } }) => {
    const { topics, nextCursor } = await pageOfTopics(
      ctx,
      { order: 'newest', cursor, limit },
      (query) => ownShare(withWords(narrowTopics(query, filter, ctx), words, ctx), mine, ctx),
    );
    return { items: await topicCards(ctx, topics), nextCursor };
  });

const withWords = (query: TopicQuery, words: string, { communityId }: MemberContext): TopicQuery =>
  words === ''
    ? query
    : query.where(
        'id',
        'in',
        sql<string>`(select * from topics_with_terms(search_terms(${communityId}, ${words})))`,
      );

function ownShare(
  query: TopicQuery,
  mine: (typeof shares)[number] | null | undefined,
  { communityId, accountId }: MemberContext,
): TopicQuery {
  if (!mine) return query;
  if (mine === 'raised') return query.where('authorAccountId', '=', accountId);
  return query.where(({ exists, selectFrom }) =>
    exists(
      mine === 'cosigned'
        ? selectFrom('cosign')
            .select('cosign.topicId')
            .where('cosign.communityId', '=', communityId)
            .where('cosign.accountId', '=', accountId)
            .whereRef('cosign.topicId', '=', 'topic.id')
        : selectFrom('topicFollow')
            .select('topicFollow.topicId')
            .where('topicFollow.communityId', '=', communityId)
            .where('topicFollow.accountId', '=', accountId)
            .where('topicFollow.following', '=', true)
            .whereRef('topicFollow.topicId', '=', 'topic.id'),
    ),
  );
}
