import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import { drawCards } from '@/shared/hall/statements/draw-cards';
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
  const shown = await ctx.transaction
    .selectFrom('statement')
    .leftJoin('statementVote as vote', (join) =>
      join
        .onRef('vote.communityId', '=', 'statement.communityId')
        .onRef('vote.topicId', '=', 'statement.topicId')
        .onRef('vote.statementId', '=', 'statement.id')
        .on('vote.accountId', '=', ctx.accountId),
    )
    .select(['statement.id', 'statement.position', 'vote.choice'])
    .where('statement.communityId', '=', ctx.communityId)
    .where('statement.topicId', '=', topicId)
    .where('statement.visibility', '=', 'shown')
    .execute();
  const unvoted = shown.filter(({ choice }) => choice === null);
  const progress = { voted: shown.length - unvoted.length, total: shown.length };
  const toDraw = unvoted.filter(({ id }) => !held.includes(id));
  if (toDraw.length === 0) return { ...progress, cards: [] };
  const priorities = await priorityOf(ctx, topicId);
  const drawn = drawCards(toDraw, priorities, seedOf(ctx.accountId, topicId), count);
  return { ...progress, cards: await asCards(ctx, topicId, drawn) };
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
