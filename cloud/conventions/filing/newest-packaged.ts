import type { ConventionContext } from '../convention-context';
import type { Revision } from '../convention-rows';

/** States in which a round was adopted: from here on there are papers to file. */
export const adoptedStates = ['filing', 'inForce', 'superseded'] as const;

/** The newest round that was adopted; null where none was. */
export async function newestPackaged(
  { transaction, communityId }: ConventionContext,
  conventionId: string,
): Promise<Revision | null> {
  const revision = await transaction
    .selectFrom('conventionRevision')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('state', 'in', [...adoptedStates])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return revision ?? null;
}
