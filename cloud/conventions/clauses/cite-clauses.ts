import { v7 as uuid } from 'uuid';
import type { MemberContext } from '@/cloud/platform/operation';
import { readVersion } from '@/cloud/texts/public';
import { mostCitations } from '@/shared/conventions/clauses/clause-limits';
import { Refusal } from '@/shared/refusals';
import { editionInForce, textOf } from '../convention-rows';
import './tables';

/** An operation of somebody, or due work, which has no account. */
export type CitingContext = Pick<MemberContext, 'transaction' | 'communityId' | 'now'> & {
  accountId?: string | null;
};

/** Where clauses are cited. */
export interface CitingSubject {
  kind: 'topic' | 'notice';
  id: string;
}

export interface CitedClauseId {
  conventionId: string;
  paragraphId: string;
}

/**
 * Notes which clauses a topic or a notice cites, as they read in the edition in force now. A clause
 * named twice, or cited there before, counts once.
 *
 * @throws Refusal citationsTooMany, clauseNotInForce (also where there is no such convention or edition)
 */
export async function citeClauses(
  context: CitingContext,
  subject: CitingSubject,
  clauses: readonly CitedClauseId[],
): Promise<void> {
  if (clauses.length === 0) return;
  if (clauses.length > mostCitations) throw new Refusal('citationsTooMany', { max: mostCitations });
  const { transaction, communityId, accountId = null, now } = context;
  const reading = { transaction, communityId, now };
  for (const conventionId of new Set(clauses.map((clause) => clause.conventionId))) {
    const edition = await editionInForce(reading, conventionId);
    if (!edition) throw new Refusal('clauseNotInForce');
    const { paragraphs } = await readVersion(reading, textOf(conventionId), edition.version);
    const inForce = new Set(
      paragraphs.filter(({ kind }) => kind === 'clause').map(({ paragraphId }) => paragraphId),
    );
    const cited = new Set(
      clauses.filter((one) => one.conventionId === conventionId).map((one) => one.paragraphId),
    );
    if ([...cited].some((paragraphId) => !inForce.has(paragraphId)))
      throw new Refusal('clauseNotInForce');
    await transaction
      .insertInto('clauseCitation')
      .values(
        [...cited].map((paragraphId) => ({
          communityId,
          subjectKind: subject.kind,
          subjectId: subject.id,
          conventionId,
          paragraphId,
          id: uuid(),
          edition: edition.number,
          citedBy: accountId,
          citedAt: now,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
