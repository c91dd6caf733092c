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
import { clauseLabels } from '../clauses/clause-labels';
import { readConvention, textOf } from '../convention-rows';

/**
 * Suggestions to the drafts of a convention, of one paragraph or of all: those that wait, those with
 * an outcome, or one's own.
 *
 * @throws Refusal conventionNotFound, inputInvalid
 */
export const textSuggestions = operation('conventions.read')
  .input(
    z.object({
      conventionId: z.uuid(),
      paragraphId: z.uuid().nullish(),
      list: z.enum(suggestionLists),
      ...pageInput,
      limit: z.number().int().min(1).max(20).default(10),
    }),
  )
  .output(pageOf(suggestionCardSchema))
  .query(async ({ ctx, input: { conventionId, paragraphId = null, ...page } }) => {
    await readConvention(ctx, conventionId);
    const subject = textOf(conventionId);
    const { rows, nextCursor } = await listSuggestions(ctx, subject, { paragraphId, ...page });
    if (rows.length === 0) return { items: [], nextCursor };
    const current = (await currentTextOf(ctx, subject))?.paragraphs ?? [];
    const labels = await clauseLabels(ctx, conventionId, current);
    return { items: await suggestionCards(ctx, rows, current, labels), nextCursor };
  });
