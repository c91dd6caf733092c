import { sql } from 'kysely';
import { z } from 'zod';
import { cursorInstant, cutPage, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import type { HallContext } from './hall-context';
import type { SubmittedTopic } from './topic-row';

/**
 * Orders of a list of topics, each along an index. The id in the end makes it a strict order;
 * `cursor` says what the columns of the last row of a page look like.
 */
const orders = {
  newest: {
    by: ['submittedAt', 'id'],
    direction: 'desc',
    cursor: timeCursor,
  },
  mostCosigned: {
    by: ['cosignCount', 'submittedAt', 'id'],
    direction: 'desc',
    cursor: z.tuple([z.int32(), cursorInstant, z.uuid()]),
  },
  longestWaiting: {
    by: ['thresholdReachedAt', 'id'],
    direction: 'asc',
    cursor: timeCursor,
  },
} as const;

export type TopicOrder = keyof typeof orders;

/** What has passed and is still shown; of their own, everybody finds the rest too. */
const submittedTopics = ({ transaction, communityId, accountId }: HallContext) =>
  transaction
    .selectFrom('topic')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('state', '<>', 'draft')
    .where(({ and, eb, or }) =>
      or([
        and([eb('state', '<>', 'submitted'), eb('visibility', '=', 'shown')]),
        ...(accountId ? [eb('authorAccountId', '=', accountId)] : []),
      ]),
    );

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
): Promise<{ topics: readonly SubmittedTopic[]; nextCursor: string | null }> {
  const { by, direction, cursor } = orders[page.order];
  const after = readCursor(page.cursor, cursor);
  let query = narrowed(submittedTopics(context)).limit(page.limit + 1);
  for (const column of by) query = query.orderBy(column, direction);
  if (after !== null) query = query.where(isBeyond(page.order, after));
  const found = (await query.execute()) as SubmittedTopic[];
  const { rows, nextCursor } = cutPage(found, page.limit, (topic) =>
    by.map((column) => topic[column]),
  );
  return { topics: rows, nextCursor };
}

function isBeyond(order: TopicOrder, position: readonly unknown[]) {
  const { by, direction } = orders[order];
  const columns = sql.join(by.map((column) => sql.ref(column)));
  const compared = direction === 'asc' ? sql`>` : sql`<`;
  return sql<boolean>`(${columns}) ${compared} (${sql.join(position)})`;
}
