import { v7 as uuid } from 'uuid';
import { z } from 'zod';
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

/** Which clauses a page wants to cite. How many there may be is said by `citeClauses`. */
export const citationsSchema = z
  .array(z.object({ conventionId: z.uuid(), paragraphId: z.uuid() }))
  .max(50);

export type CitedClauseId = z.infer<typeof citationsSchema>[number];

/**
 * Makes a topic or a notice cite exactly these clauses, as they read in the edition in force now; what
 * it cited before and still does stays as it was cited. A clause named twice counts once.
 *
 * @throws Refusal citationsTooMany, clauseNotInForce (also where there is no such convention or edition)
 */
export async function citeClauses(
  context: CitingContext,
  subject: CitingSubject,
  citations: readonly CitedClauseId[],
): Promise<void> {
  const wanted = new Map(citations.map((one) => [`${one.conventionId} ${one.paragraphId}`, one]));
  if (wanted.size > mostCitations) throw new Refusal('citationsTooMany', { max: mostCitations });
  const standing = await citationsOf(context, subject);
  const dropped = standing.filter((one) => !wanted.has(`${one.conventionId} ${one.paragraphId}`));
  await dropCitations(context, dropped);
  for (const one of standing) wanted.delete(`${one.conventionId} ${one.paragraphId}`);
  for (const conventionId of new Set([...wanted.values()].map((one) => one.conventionId))) {
    const paragraphIds = [...wanted.values()]
      .filter((one) => one.conventionId === conventionId)
      .map(({ paragraphId }) => paragraphId);
    await cite(context, subject, conventionId, paragraphIds);
  }
}

const citationsOf = ({ transaction, communityId }: CitingContext, { kind, id }: CitingSubject) =>
  transaction
    .selectFrom('clauseCitation')
    .select(['id', 'conventionId', 'paragraphId'])
    .where('communityId', '=', communityId)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .execute();

async function dropCitations(
  { transaction, communityId }: CitingContext,
  dropped: readonly { id: string }[],
): Promise<void> {
  if (dropped.length === 0) return;
  await transaction
    .deleteFrom('clauseCitation')
    .where('communityId', '=', communityId)
    .where(
      'id',
      'in',
      dropped.map(({ id }) => id),
    )
    .execute();
}

async function cite(
  { transaction, communityId, accountId = null, now }: CitingContext,
  subject: CitingSubject,
  conventionId: string,
  paragraphIds: readonly string[],
): Promise<void> {
  const reading = { transaction, communityId, now };
  const edition = await editionInForce(reading, conventionId);
  if (!edition) throw new Refusal('clauseNotInForce');
  const { paragraphs } = await readVersion(reading, textOf(conventionId), edition.version);
  const isInForce = (asked: string) =>
    paragraphs.some(({ paragraphId, kind }) => paragraphId === asked && kind === 'clause');
  if (!paragraphIds.every(isInForce)) throw new Refusal('clauseNotInForce');
  await transaction
    .insertInto('clauseCitation')
    .values(
      paragraphIds.map((paragraphId) => ({
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
    // Two phones of one author may keep the same draft at the same moment.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
