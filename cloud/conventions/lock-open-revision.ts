import { Refusal } from '@/shared/refusals';
import type { ConventionContext } from './convention-context';
import { lockConvention, openRevision, type Revision } from './convention-rows';

/**
 * The round that is going on, its convention locked first.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised
 */
export async function lockOpenRevision(
  context: ConventionContext,
  conventionId: string,
): Promise<Revision> {
  await lockConvention(context, conventionId);
  const revision = await openRevision(context, conventionId);
  if (!revision) throw new Refusal('conventionNotBeingRevised');
  return revision;
}
