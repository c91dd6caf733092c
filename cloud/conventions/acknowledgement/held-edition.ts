import { readVersion } from '@/cloud/texts/public';
import type { AcknowledgedBy } from '@/shared/conventions/convention-kinds';
import { Refusal } from '@/shared/refusals';
import type { ConventionContext } from '../convention-context';
import { editionInForce, textOf } from '../convention-rows';
import type { AskedEdition } from './asked-people';

/** The words that are signed today. */
export interface HeldEdition extends AskedEdition {
  conventionName: string;
  version: number;
  /** SHA-256 of the version's canonical text. */
  digest: string;
  /** UTC instant. */
  inForceFrom: Date;
}

/**
 * The edition in force. With `hold` it stays so until the transaction ends: who publishes another waits,
 * those who sign do not wait for each other.
 *
 * @throws Refusal conventionNotFound, conventionNotInForce
 */
export async function readEdition(
  context: ConventionContext,
  conventionId: string,
  { hold = false }: { hold?: boolean } = {},
): Promise<HeldEdition> {
  const convention = await context.transaction
    .selectFrom('convention')
    .select(['name', 'acknowledgedBy'])
    .where('communityId', '=', context.communityId)
    .where('id', '=', conventionId)
    .$if(hold, (row) => row.forShare())
    .executeTakeFirst();
  if (!convention) throw new Refusal('conventionNotFound');
  const inForce = await editionInForce(context, conventionId);
  if (!inForce) throw new Refusal('conventionNotInForce');
  const { number, version, inForceFrom } = inForce;
  const { digest } = await readVersion(context, textOf(conventionId), version);
  return {
    ...{ conventionId, edition: number, version, digest, inForceFrom },
    conventionName: convention.name,
    basis: convention.acknowledgedBy satisfies AcknowledgedBy,
  };
}

/**
 * The edition that whoever signs has read, held.
 *
 * @throws Refusal conventionNotFound, conventionNotInForce, editionSuperseded when other words are in
 * force by now than those that were read
 */
export async function holdEditionRead(
  context: ConventionContext,
  read: { conventionId: string; edition: number; digest: string },
): Promise<HeldEdition> {
  const held = await readEdition(context, read.conventionId, { hold: true });
  if (held.edition !== read.edition || held.digest !== read.digest)
    throw new Refusal('editionSuperseded', { edition: held.edition });
  return held;
}
