import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import { type Drawable, drawCards } from '@/shared/hall/statements/draw-cards';
import { priorityOf } from '../grouping/priority-of';
import './tables';

/**
 * A statement to be judged. Not who wrote it, so that the words are judged and not the person, and no
 * counts, so that nobody follows the crowd; both are in the list afterwards.
 */
export const cardSchema = z.object({ statementId: z.string(), text: z.string() });

/** How far a person is: statements that can be judged, and how many of them they have judged. */
export const progressSchema = z.object({ voted: z.number(), total: z.number() });

type Card = z.infer<typeof cardSchema>;

/**
 * The caller's next cards, without those the phone holds already. Reads ids and one text a card, never
 * a count: this runs with every vote.
 */
export async function nextCards(
  ctx: MemberContext,
  topicId: string,
  { count, held = [] }: { count: number; held?: readonly string[] },
): Promise<z.infer<typeof progressSchema> & { cards: Card[] }> {
  const { unvoted, ...progress } = await readPile(ctx, topicId);
  const toDraw = unvoted.filter(({ id }) => !held.includes(id));
  if (toDraw.length === 0) return { ...progress, cards: [] };
  const priorities = await priorityOf(ctx, topicId);
  const drawn = drawCards(toDraw, priorities, seedOf(ctx.accountId, topicId), count);
  return { ...progress, cards: await asCards(ctx, topicId, drawn) };
}

/** The statements of a topic that can be judged: how many, and those the caller has not judged yet. */
async function readPile(
  { transaction, communityId, accountId }: MemberContext,
  topicId: string,
): Promise<z.infer<typeof progressSchema> & { unvoted: Drawable[] }> {
  // One row: as many objects as there are statements would cost more than all the rest of a vote.
  const { rows } = await sql<{ total: number; unvoted: string | null }>`
    select count(*) as total,
      string_agg(statement.id || ' ' || statement.position, ',') filter (where vote.choice is null) as unvoted
    from statement
    left join statement_vote as vote on vote.community_id = statement.community_id
      and vote.topic_id = statement.topic_id and vote.statement_id = statement.id
      and vote.account_id = ${accountId}
    where statement.community_id = ${communityId} and statement.topic_id = ${topicId}
      and statement.visibility = 'shown'`.execute(transaction);
  const total = rows[0]?.total ?? 0;
  const unvoted = (rows[0]?.unvoted?.split(',') ?? []).map((line) => {
    const [id = '', position] = line.split(' ');
    return { id, position: Number(position) };
  });
  return { unvoted, voted: total - unvoted.length, total };
}

/** The same for one person in one topic, and unlike anybody else's. */
const seedOf = (accountId: string, topicId: string): number =>
  createHash('sha256').update(accountId).update(topicId).digest().readInt32BE();

async function asCards(
  { transaction, communityId }: MemberContext,
  topicId: string,
  drawn: readonly { id: string }[],
): Promise<Card[]> {
  const ids = drawn.map(({ id }) => id);
  const rows = await transaction
    .selectFrom('statement')
    .select(['id', 'text'])
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('id', 'in', ids)
    .execute();
  const textOf = new Map(rows.map(({ id, text }) => [id, text]));
  return ids.map((id) => ({ statementId: id, text: textOf.get(id) ?? '' }));
}
