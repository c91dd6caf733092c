import type { Row } from '@/cloud/platform/tables';
import { lawfulSteps } from '@/shared/conventions/revision-life-cycle';
import { Refusal } from '@/shared/refusals';
import type { ConventionContext } from './convention-context';

export type Convention = Row<'convention'>;
export type Revision = Row<'conventionRevision'>;

/** What its words belong to in the living texts. */
export const textOf = (conventionId: string) => ({ kind: 'convention' as const, id: conventionId });

/** @throws Refusal conventionNotFound */
export async function readConvention(
  context: ConventionContext,
  conventionId: string,
): Promise<Convention> {
  const convention = await conventionRow(context, conventionId).executeTakeFirst();
  if (!convention) throw new Refusal('conventionNotFound');
  return convention;
}

/**
 * The convention, locked until the transaction ends: whoever takes a step, publishes an edition or signs
 * for one waits here, and finds it as the one before left it.
 *
 * @throws Refusal conventionNotFound
 */
export async function lockConvention(
  context: ConventionContext,
  conventionId: string,
): Promise<Convention> {
  const convention = await conventionRow(context, conventionId).forUpdate().executeTakeFirst();
  if (!convention) throw new Refusal('conventionNotFound');
  return convention;
}

const conventionRow = ({ transaction, communityId }: ConventionContext, conventionId: string) =>
  transaction
    .selectFrom('convention')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', conventionId);

/** The round that is going on; null where none is. */
export async function openRevision(
  { transaction, communityId }: ConventionContext,
  conventionId: string,
): Promise<Revision | null> {
  const revision = await transaction
    .selectFrom('conventionRevision')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('state', 'in', [...lawfulSteps])
    .executeTakeFirst();
  return revision ?? null;
}

/** The edition in force; null before the first. */
export async function editionInForce(
  { transaction, communityId }: ConventionContext,
  conventionId: string,
): Promise<(Revision & { version: number; inForceFrom: Date }) | null> {
  const revision = await transaction
    .selectFrom('conventionRevision')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('state', '=', 'inForce')
    .executeTakeFirst();
  // The table's own check: what is in force has both.
  return (revision as (Revision & { version: number; inForceFrom: Date }) | undefined) ?? null;
}
