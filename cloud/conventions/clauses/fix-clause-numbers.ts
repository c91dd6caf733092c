import { readVersion } from '@/cloud/texts/public';
import type { ConventionContext } from '../convention-context';
import { textOf } from '../convention-rows';
import { numberedClauses } from './numbered-clauses';

/**
 * Gives the new clauses of an edition, which comes into force with this version of the text, their
 * numbers for good. The caller has locked the convention. Doing it again changes nothing.
 *
 * @throws Refusal textVersionUnknown
 */
export async function fixClauseNumbers(
  context: ConventionContext,
  conventionId: string,
  edition: number,
  version: number,
): Promise<void> {
  const { transaction, communityId } = context;
  const { paragraphs } = await readVersion(context, textOf(conventionId), version);
  const clauses = await numberedClauses(context, conventionId, paragraphs);
  const added = clauses.filter(({ isNew }) => isNew);
  if (added.length === 0) return;
  await transaction
    .insertInto('conventionClause')
    .values(
      added.map(({ paragraphId, number, addition }) => ({
        communityId,
        conventionId,
        paragraphId,
        number,
        addition,
        sinceEdition: edition,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
