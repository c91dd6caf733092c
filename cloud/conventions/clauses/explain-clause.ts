import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { typedLine } from '@/cloud/texts/public';
import { clauseLimits } from '@/shared/conventions/clauses/clause-limits';
import { plainParagraphs } from '@/shared/plain-text';
import { Refusal } from '@/shared/refusals';
import { readConvention } from '../convention-rows';
import { writingBody } from '../text/lock-for-drafting';
import { wordsDigest } from './explanations';
import { findClause } from './find-clause';

const typedParagraphs = z.string().max(5_000).transform(plainParagraphs);

/**
 * Explains a clause in plain words, with an example of everyday life: of exactly the words the writer
 * has read, in force or of the draft. Explaining them again replaces it. It is no part of the
 * convention: what was adopted is the clause.
 *
 * @throws Refusal conventionNotFound, paragraphUnknown, clauseIsHeading, paragraphChangedMeanwhile (it
 *   reads differently by now), plainWordsLength, exampleLength, wordsNotAllowed
 */
export const explainClause = operation('conventions.manage')
  .input(
    z.object({
      conventionId: z.uuid(),
      paragraphId: z.uuid(),
      /** The clause as the phone shows it. */
      text: typedLine,
      plainWords: typedParagraphs,
      example: typedParagraphs,
    }),
  )
  .output(z.object({}))
  .mutation(async ({ ctx, input: { conventionId, paragraphId, text, plainWords, example } }) => {
    await readConvention(ctx, conventionId);
    const { clause, draftText } = await findClause(ctx, conventionId, paragraphId, false);
    if (text !== clause.text && text !== draftText) throw new Refusal('paragraphChangedMeanwhile');
    refuseLengths(plainWords, example);
    refuseForbiddenWords([plainWords, example]);
    const { transaction, communityId, accountId, now } = ctx;
    const said = {
      plainWords,
      example,
      explainedBy: accountId,
      body: writingBody(ctx),
      explainedAt: now,
    };
    await transaction
      .insertInto('clauseExplanation')
      .values({
        communityId,
        conventionId,
        paragraphId,
        wordsDigest: wordsDigest(text),
        ...said,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['communityId', 'conventionId', 'paragraphId', 'wordsDigest'])
          .doUpdateSet(said),
      )
      .execute();
    await recordDeed(ctx, 'conventions.explainClause', paragraphId, { conventionId });
    return {};
  });

function refuseLengths(plainWords: string, example: string): void {
  const { min, max } = clauseLimits.plainWords;
  if (plainWords.length < min || plainWords.length > max)
    throw new Refusal('plainWordsLength', { min, max });
  if (example.length > clauseLimits.example.max)
    throw new Refusal('exampleLength', { max: clauseLimits.example.max });
}
