import type { ClauseNumber } from '@/shared/conventions/clauses/clause-label';
import { clauseNumbers } from '@/shared/conventions/clauses/clause-numbers';
import type { Paragraph } from '@/shared/texts/text-content';
import type { ConventionContext } from '../convention-context';

/** Every number the clauses of a convention were given, also of those that were taken out since. */
export async function givenNumbers(
  { transaction, communityId }: ConventionContext,
  conventionId: string,
): Promise<Map<string, ClauseNumber>> {
  const rows = await transaction
    .selectFrom('conventionClause')
    .select(['paragraphId', 'number', 'addition'])
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .execute();
  return new Map(rows.map(({ paragraphId, ...number }) => [paragraphId, number]));
}

/** Those, and what the new clauses of a text will get: enough to compare it with an older edition. */
export async function numbersFor(
  context: ConventionContext,
  conventionId: string,
  paragraphs: readonly Paragraph[],
): Promise<Map<string, ClauseNumber>> {
  const given = await givenNumbers(context, conventionId);
  return new Map([...given, ...clauseNumbers(paragraphs, given)]);
}
