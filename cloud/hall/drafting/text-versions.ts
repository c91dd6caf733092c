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
import { textOf, topicForReader } from './text-writer';

/**
 * Every published version of a topic's text, newest first.
 *
 * @throws Refusal topicNotFound, topicHidden, inputInvalid
 */
export const textVersions = operation('hall.read')
  .input(z.object({ topicId: z.uuid(), ...pageInput }))
  .output(pageOf(versionCardSchema))
  .query(async ({ ctx, input: { topicId, ...page } }) => {
    await topicForReader(ctx, topicId);
    return versionCards(ctx, textOf(topicId), page);
  });

/**
 * What changed between two versions of a topic's text, in pages.
 *
 * @throws Refusal topicNotFound, topicHidden, textVersionUnknown, inputInvalid
 */
export const textComparison = operation('hall.read')
  .input(
    z.object({
      topicId: z.uuid(),
      older: z.number().int().min(1).max(1_000_000),
      newer: z.number().int().min(1).max(1_000_000),
      cursor: z.string().max(300).nullish(),
    }),
  )
  .output(comparisonSchema)
  .query(async ({ ctx, input: { topicId, older, newer, cursor } }) => {
    await topicForReader(ctx, topicId);
    const subject = textOf(topicId);
    const [before, after] = [
      await readVersion(ctx, subject, older),
      await readVersion(ctx, subject, newer),
    ];
    return comparisonPage(before, after, cursor);
  });
