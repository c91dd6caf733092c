import { isCollecting } from '@/shared/conventions/collecting/collecting-period';
import { Refusal } from '@/shared/refusals';
import type { ConventionContext } from '../convention-context';
import { type Convention, openRevision, type Revision, readConvention } from '../convention-rows';
import './tables';

/**
 * The round opinions are given to now. Its convention is held against those who take a step or change
 * the prompts, not against others who speak.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, collectingOver
 */
export async function holdCollectingRound(
  context: ConventionContext,
  conventionId: string,
): Promise<{ convention: Convention; revision: Revision }> {
  const convention = await context.transaction
    .selectFrom('convention')
    .selectAll()
    .where('communityId', '=', context.communityId)
    .where('id', '=', conventionId)
    .forShare()
    .executeTakeFirst();
  if (!convention) throw new Refusal('conventionNotFound');
  const revision = await openRevision(context, conventionId);
  if (!revision) throw new Refusal('conventionNotBeingRevised');
  if (!isCollecting(revision.state, revision.collectsUntil, context.now))
    throw new Refusal('collectingOver');
  return { convention, revision };
}

/**
 * A round to read: the one named, or the newest.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised (no such round)
 */
export async function readRound(
  context: ConventionContext,
  conventionId: string,
  number?: number | null,
): Promise<{ convention: Convention; revision: Revision }> {
  const convention = await readConvention(context, conventionId);
  const revision = await context.transaction
    .selectFrom('conventionRevision')
    .selectAll()
    .where('communityId', '=', context.communityId)
    .where('conventionId', '=', conventionId)
    .where((eb) => (number ? eb('number', '=', number) : eb.lit(true)))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!revision) throw new Refusal('conventionNotBeingRevised');
  return { convention, revision };
}

/** @throws Refusal promptNotFound where the round does not ask it */
export async function refuseForeignPrompt(
  { transaction, communityId }: ConventionContext,
  { conventionId, number }: Revision,
  promptId: string | null,
): Promise<void> {
  if (promptId === null) return;
  const prompt = await transaction
    .selectFrom('conventionPrompt')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', promptId)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', number)
    .executeTakeFirst();
  if (!prompt) throw new Refusal('promptNotFound');
}
