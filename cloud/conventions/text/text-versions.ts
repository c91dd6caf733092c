import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { pageInput, pageOf } from '@/cloud/platform/page-cursor';
import {
  comparisonPage,
  comparisonSchema,
  readVersion,
  versionCardSchema,
  versionCards,
} from '@/cloud/texts/public';
import { clauseLabels } from '../clauses/clause-labels';
import { readConvention, textOf } from '../convention-rows';
import { editionsByVersion } from './editions-by-version';

/**
 * Every published version of a convention's text, newest first, with the edition that was made of it.
 *
 * @throws Refusal conventionNotFound, inputInvalid
 */
export const textVersions = operation('conventions.read')
  .input(z.object({ conventionId: z.uuid(), ...pageInput }))
  .output(pageOf(versionCardSchema.extend({ edition: z.number().nullable() })))
  .query(async ({ ctx, input: { conventionId, ...page } }) => {
    await readConvention(ctx, conventionId);
    const editions = await editionsByVersion(ctx, conventionId);
    const { items, nextCursor } = await versionCards(ctx, textOf(conventionId), page);
    return {
      items: items.map((card) => ({ ...card, edition: editions.get(card.number)?.number ?? null })),
      nextCursor,
    };
  });

/**
 * What changed between two versions of a convention's text, in pages.
 *
 * @throws Refusal conventionNotFound, textVersionUnknown, inputInvalid
 */
export const textComparison = operation('conventions.read')
  .input(
    z.object({
      conventionId: z.uuid(),
      older: z.number().int().min(1).max(1_000_000),
      newer: z.number().int().min(1).max(1_000_000),
      cursor: z.string().max(300).nullish(),
    }),
  )
  .output(comparisonSchema)
  .query(async ({ ctx, input: { conventionId, older, newer, cursor } }) => {
    await readConvention(ctx, conventionId);
    const subject = textOf(conventionId);
    const [before, after] = [
      await readVersion(ctx, subject, older),
      await readVersion(ctx, subject, newer),
    ];
    const labels = await clauseLabels(ctx, conventionId, after.paragraphs);
    return comparisonPage(before, after, cursor, labels);
  });
