import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { pageInput, pageOf } from '@/cloud/platform/page-cursor';
import {
  currentTextOf,
  listSuggestions,
  suggestionCardSchema,
  suggestionCards,
  suggestionLists,
} from '@/cloud/texts/public';
import { textOf, topicForReader } from './text-writer';

/**
 * Suggestions to a topic's text, of one paragraph or of all: those that wait, those with an outcome,
 * or one's own.
 *
 * @throws Refusal topicNotFound, topicHidden, inputInvalid
 */
export const textSuggestions = operation('hall.read')
  .input(
    z.object({
      topicId: z.uuid(),
      paragraphId: z.uuid().nullish(),
      list: z.enum(suggestionLists),
      ...pageInput,
      limit: z.number().int().min(1).max(20).default(10),
    }),
  )
  .output(pageOf(suggestionCardSchema))
  .query(async ({ ctx, input: { topicId, paragraphId = null, ...page } }) => {
    await topicForReader(ctx, topicId);
    const subject = textOf(topicId);
    const { rows, nextCursor } = await listSuggestions(ctx, subject, { paragraphId, ...page });
    const current = rows.length > 0 ? await currentTextOf(ctx, subject) : null;
    return { items: await suggestionCards(ctx, rows, current?.paragraphs ?? []), nextCursor };
  });
