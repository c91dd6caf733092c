import { clauseLabel } from '@/shared/conventions/clauses/clause-label';
import type { Paragraph } from '@/shared/texts/text-content';
import type { ConventionContext } from '../convention-context';
import { numbersFor } from './given-numbers';

/** 第五条之一 by paragraph: of every clause there ever was, and of the new ones in this text. */
export async function clauseLabels(
  context: ConventionContext,
  conventionId: string,
  paragraphs: readonly Paragraph[],
): Promise<Map<string, string>> {
  const numbers = await numbersFor(context, conventionId, paragraphs);
  return new Map([...numbers].map(([paragraphId, number]) => [paragraphId, clauseLabel(number)]));
}
