import { sql } from 'kysely';
import type { Row } from '@/cloud/platform/tables';
import type { ConventionContext } from '../convention-context';
import type { Revision } from '../convention-rows';
import './tables';

type OfRevision = Pick<Revision, 'conventionId' | 'number'>;

/** What was recorded of the filing; null until it is. */
export async function readFiling(
  { transaction, communityId }: ConventionContext,
  { conventionId, number }: OfRevision,
): Promise<Row<'conventionFiling'> | null> {
  const filing = await transaction
    .selectFrom('conventionFiling')
    .selectAll()
    .select(sql<string>`convention_filing.filed_on::text`.as('filedOn'))
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', number)
    .executeTakeFirst();
  return filing ?? null;
}

/** How an edition was published; null until it is. */
export async function readPublication(
  { transaction, communityId }: ConventionContext,
  { conventionId, number }: OfRevision,
): Promise<Row<'conventionPublication'> | null> {
  const publication = await transaction
    .selectFrom('conventionPublication')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', number)
    .executeTakeFirst();
  return publication ?? null;
}

/** A round of writing by its number, whatever became of it; null where there is none. */
export async function readRevision(
  { transaction, communityId }: ConventionContext,
  conventionId: string,
  number: number,
): Promise<Revision | null> {
  const revision = await transaction
    .selectFrom('conventionRevision')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('number', '=', number)
    .executeTakeFirst();
  return revision ?? null;
}
