import { type ClauseNumber, clauseLabel } from '@/shared/conventions/clauses/clause-label';
import { clauseNumbers } from '@/shared/conventions/clauses/clause-numbers';
import { chaptersOf } from '@/shared/conventions/clauses/edition-changes';
import type { Paragraph } from '@/shared/texts/text-content';
import type { ConventionContext } from '../convention-context';
import { givenNumbers } from './given-numbers';

export interface NumberedClause extends ClauseNumber {
  paragraphId: string;
  /** Among all paragraphs, headings too; counts from 1. */
  position: number;
  /** 第五条之一 */
  label: string;
  /** The heading it stands under; empty before the first. */
  chapter: string;
  text: string;
  /** Whether no edition has had it yet: its number is what it will get if the text stays so. */
  isNew: boolean;
}

/** The clauses among a text's paragraphs with their numbers, in the order of the text. */
export async function numberedClauses(
  context: ConventionContext,
  conventionId: string,
  paragraphs: readonly Paragraph[],
): Promise<NumberedClause[]> {
  const given = await givenNumbers(context, conventionId);
  const numbers = clauseNumbers(paragraphs, given);
  const chapters = chaptersOf({ paragraphs });
  return paragraphs.flatMap(({ paragraphId, text }, at) => {
    const number = numbers.get(paragraphId);
    if (!number) return [];
    return {
      ...number,
      paragraphId,
      position: at + 1,
      label: clauseLabel(number),
      chapter: chapters.get(paragraphId)?.text ?? '',
      text,
      isNew: !given.has(paragraphId),
    };
  });
}
