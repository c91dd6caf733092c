import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { type Likeness, likenessOf, likenessWords } from '@/shared/hall/similar/likeness';
import { openStates } from '@/shared/hall/similar/open-states';
import type { SimilarText } from '@/shared/hall/similar/similar-index';
import { whyCannotCosign } from '@/shared/hall/topic-rules';
import { may } from '@/shared/permissions';
import { asCosigner } from '../cosigner';
import { topicCardSchema, topicCards } from '../topic-cards';
import { typedLine, typedParagraphs } from '../topic-content';
import type { SubmittedTopic } from '../topic-row';
import { comparedText, SimilarTopicsMemory } from './community-index';

const memory = new SimilarTopicsMemory();

/** Enough that some are left when a few have ended just now. */
const candidates = 12;
const most = 3;
/** Shorter texts are like anything. */
const fewestCharacters = 6;

const likenessSchema = z.enum(Object.keys(likenessWords) as [Likeness, ...Likeness[]]);

/**
 * At most three open topics that may be about the same, the closest first: whoever is writing can join
 * one of them instead. For all who may raise topics, also for a neighbour.
 */
export const similarTopics = operation('hall.raiseForNeighbour')
  .input(z.object({ title: typedLine, body: typedParagraphs, proposal: typedParagraphs }))
  .output(
    z.object({
      items: z.array(topicCardSchema.extend({ likeness: likenessSchema, mayCosign: z.boolean() })),
    }),
  )
  .query(async ({ ctx, input }) => {
    const text = comparedText(input);
    if (text.replace(/\s/g, '').length < fewestCharacters) return { items: [] };
    const index = await memory.indexOf(ctx);
    const found = index.closest(text, { most: candidates });
    const topics = await stillOpen(ctx, found);
    const cards = await topicCards(ctx, topics);
    const items = [];
    for (const [place, card] of cards.entries()) {
      const [topic, { score }] = [
        topics[place],
        found.find(({ id }) => id === card.id) ?? { score: 0 },
      ];
      if (!topic) continue;
      items.push({ ...card, likeness: likenessOf(score), mayCosign: await mayCosign(ctx, topic) });
    }
    return { items };
  });

/** Those that are open and shown as the database has them now, in the order given. */
async function stillOpen(
  { transaction, communityId }: MemberContext,
  found: readonly SimilarText[],
): Promise<SubmittedTopic[]> {
  if (found.length === 0) return [];
  const rows = await transaction
    .selectFrom('topic')
    .selectAll()
    .where('communityId', '=', communityId)
    .where(
      'id',
      'in',
      found.map(({ id }) => id),
    )
    .where('state', 'in', openStates)
    .where('visibility', '=', 'shown')
    .execute();
  const topicOf = new Map(rows.map((row) => [row.id, row as SubmittedTopic]));
  return found.flatMap(({ id }) => topicOf.get(id) ?? []).slice(0, most);
}

async function mayCosign(context: MemberContext, topic: SubmittedTopic): Promise<boolean> {
  if (!may(context.caller.roles, 'hall.cosign')) return false;
  return whyCannotCosign(topic, await asCosigner(context, topic.id), context.now) === null;
}
