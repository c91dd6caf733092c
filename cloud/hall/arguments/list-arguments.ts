import { sql } from 'kysely';
import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { Refusal } from '@/shared/refusals';
import { readTopicFor } from '../readable-topic';
import { argumentItems, argumentSchema } from './argument-items';
import './tables';

const which = z.enum(['both', 'for', 'against', 'mine']);

/**
 * The instant and the id of the last argument of a page. Not its score: from that of an argument few
 * have marked anybody could tell how they did.
 */
const cursorShape = timeCursor;

/**
 * Arguments of a topic by what both sides grant, the newest first among equals: all of them, or those of
 * one side. What is hidden and was replied to keeps its place without its words. `mine` are the
 * caller's own whatever became of them, the newest first.
 *
 * @throws Refusal topicNotFound
 */
export const listArguments = operation('hall.read')
  .input(z.object({ topicId: z.uuid(), which: which.default('both'), ...pageInput }))
  .output(pageOf(argumentSchema))
  .query(async ({ ctx, input: { topicId, which: wanted, cursor, limit } }) => {
    await readTopicFor(ctx, topicId);
    const after = readCursor(cursor, cursorShape);
    const found = await (wanted === 'mine'
      ? ownArguments(ctx, topicId, after)
      : bestArguments(ctx, topicId, after && (await placeOf(ctx, after)), wanted)
    )
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ createdAt, id }) => [
      createdAt.toISOString(),
      id,
    ]);
    return { items: await argumentItems(ctx, topicId, rows), nextCursor };
  });

type Cursor = z.infer<typeof cursorShape>;

/** Where the argument stands now; marks may have moved it since. @throws Refusal inputInvalid */
async function placeOf({ transaction, communityId }: MemberContext, [at, id]: Cursor) {
  const last = await transaction
    .selectFrom('argument')
    .select('score')
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!last) throw new Refusal('inputInvalid', { fields: ['cursor'] });
  return [last.score, at, id] as const;
}

/** Along `argument_best` or `argument_best_of_side`, whose condition is repeated word for word. */
function bestArguments(
  { transaction, communityId }: MemberContext,
  topicId: string,
  after: readonly [score: number, ...Cursor] | null,
  wanted: 'both' | 'for' | 'against',
) {
  const all = transaction
    .selectFrom('argument')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where(sql<boolean>`side is not null and (visibility = 'shown' or shown_replies > 0)`)
    .orderBy('score', 'desc')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc');
  const ofSide = wanted === 'both' ? all : all.where('side', '=', wanted);
  if (!after) return ofSide;
  const [score, at, id] = after;
  return ofSide.where(
    sql<boolean>`(score, created_at, id) < (${score}::double precision, ${at}::timestamptz, ${id}::uuid)`,
  );
}

function ownArguments(
  { transaction, communityId, accountId }: MemberContext,
  topicId: string,
  after: Cursor | null,
) {
  const own = transaction
    .selectFrom('argument')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('authorAccountId', '=', accountId)
    .where('side', 'is not', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc');
  if (!after) return own;
  const [at, id] = after;
  return own.where(sql<boolean>`(created_at, id) < (${at}::timestamptz, ${id}::uuid)`);
}
