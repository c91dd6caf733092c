import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cardsAhead } from '@/shared/hall/statements/statement-limits';
import { readTopicFor } from '../readable-topic';
import { cardSchema, nextCards, progressSchema } from './next-cards';

/**
 * The cards on top of the caller's pile. The same ones when it is asked again before they voted.
 *
 * @throws Refusal topicNotFound
 */
export const statementDeck = operation('hall.read')
  .input(z.object({ topicId: z.uuid() }))
  .output(progressSchema.extend({ cards: z.array(cardSchema) }))
  .query(async ({ ctx, input: { topicId } }) => {
    await readTopicFor(ctx, topicId);
    return nextCards(ctx, topicId, { count: cardsAhead });
  });
