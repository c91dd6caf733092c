import { sql } from 'kysely';
import { z } from 'zod';
import { Refusal } from '@/shared/refusals';
import type { HallContext } from './hall-context';
import type { SubmittedTopic } from './topic-row';

const instant = z.iso.datetime();

/**
 * Orders of a list of topics, each along an index. The id in the end makes it a strict order;
 * `cursor` says what the columns of the last row of a page look like.
 */
const orders = {
  newest: {
    by: ['submittedAt', 'id'],
    direction: 'desc',
    cursor: z.tuple([instant, z.uuid()]),
  },
  mostCosigned: {
    by: ['cosignCount', 'submittedAt', 'id'],
    direction: 'desc',
    cursor: z.tuple([z.int32(), instant, z.uuid()]),
  },
  longestWaiting: {
    by: ['thresholdReachedAt', 'id'],
    direction: 'asc',
    cursor: z.tuple([instant, z.uuid()]),
  },
} as const;

export type TopicOrder = keyof typeof orders;

/** Which page of a list, in the input of every paged list. */
export const pageInput = {
  cursor: z.string().max(300).nullish(),
  limit: z.number().int().min(1).max(50).default(20),
};

const submittedTopics = ({ transaction, communityId }: HallContext) =>
  transaction
    .selectFrom('topic')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('state', '<>', 'draft');

export type TopicQuery = ReturnType<typeof submittedTopics>;

/**
 * One page of the community's topics in `order`. A topic that moves while somebody pages (its
 * cosigns grow) may come twice or not at all; the app shows each id once.
 *
 * @throws Refusal inputInvalid when the cursor is none of ours
 */
export async function pageOfTopics(
  context: HallContext,
  page: { order: TopicOrder; cursor?: string | null | undefined; limit: number },
  narrowed: (query: TopicQuery) => TopicQuery,
): Promise<{ topics: SubmittedTopic[]; nextCursor: string | null }> {
  const { by, direction } = orders[page.order];
  let query = narrowed(submittedTopics(context)).limit(page.limit + 1);
  for (const column of by) query = query.orderBy(column, direction);
  if (page.cursor) query = query.where(isBeyond(page.order, page.cursor));
  const rows = (await query.execute()) as SubmittedTopic[];
  const topics = rows.slice(0, page.limit);
  const last = topics.at(-1);
  const follows = rows.length > page.limit && last !== undefined;
  return { topics, nextCursor: follows ? cursorAt(page.order, last) : null };
}

const cursorAt = (order: TopicOrder, topic: SubmittedTopic): string =>
  Buffer.from(JSON.stringify(orders[order].by.map((column) => topic[column]))).toString(
    'base64url',
  );

function isBeyond(order: TopicOrder, cursor: string) {
  const { by, direction } = orders[order];
  const columns = sql.join(by.map((column) => sql.ref(column)));
  const compared = direction === 'asc' ? sql`>` : sql`<`;
  return sql<boolean>`(${columns}) ${compared} (${sql.join([...readCursor(order, cursor)])})`;
}

function readCursor(order: TopicOrder, cursor: string): readonly (string | number)[] {
  try {
    return orders[order].cursor.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
  } catch {
    throw new Refusal('inputInvalid', { fields: ['cursor'] });
  }
}
