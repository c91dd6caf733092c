import type { ConventionContext } from '../convention-context';

/** Which versions of the text are editions: in force, or superseded since. */
export async function editionsByVersion(
  { transaction, communityId }: ConventionContext,
  conventionId: string,
): Promise<Map<number, { number: number; isInForce: boolean }>> {
  const rows = await transaction
    .selectFrom('conventionRevision')
    .select(['number', 'state', 'version'])
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('state', 'in', ['inForce', 'superseded'])
    .execute();
  return new Map(
    rows.flatMap(({ number, state, version }) =>
      version === null ? [] : [[version, { number, isInForce: state === 'inForce' }] as const],
    ),
  );
}
