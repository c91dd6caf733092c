import type { Selectable } from 'kysely';
import { v5 as nameBased } from 'uuid';
import type { Tables } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { ConventionContext } from '../convention-context';
import { hasMovedOut } from './moved-out';
import './tables';

export type AcknowledgementRow = Selectable<Tables['acknowledgement']>;

/** @throws Refusal acknowledgementNotFound */
export async function readAcknowledgement(
  { transaction, communityId }: ConventionContext,
  acknowledgementId: string,
): Promise<AcknowledgementRow> {
  const row = await transaction
    .selectFrom('acknowledgement')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', acknowledgementId)
    .executeTakeFirst();
  if (!row) throw new Refusal('acknowledgementNotFound');
  return row;
}

/** What stands for these homes, of all editions, the newest edition first; not of who has moved out since. */
export const standingOfHomes = (
  { transaction, communityId, now }: ConventionContext,
  conventionId: string,
  unitIds: readonly string[],
): Promise<AcknowledgementRow[]> =>
  unitIds.length === 0
    ? Promise.resolve([])
    : transaction
        .selectFrom('acknowledgement')
        .selectAll()
        .where('communityId', '=', communityId)
        .where('conventionId', '=', conventionId)
        .where('unitId', 'in', [...unitIds])
        .where('revokedAt', 'is', null)
        .where(({ not }) => not(hasMovedOut('acknowledgement', now)))
        .orderBy('edition', 'desc')
        .orderBy('signedAt', 'desc')
        .execute();

/**
 * What cannot be signed for twice where one signs for the household: the home, or, once whoever signed
 * there has moved out, the home as those who follow find it.
 */
export async function householdKey(
  { transaction, communityId, now }: ConventionContext,
  { conventionId, edition }: { conventionId: string; edition: number },
  unitId: string,
): Promise<string> {
  const left = await transaction
    .selectFrom('acknowledgement')
    .select('id')
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('unitId', '=', unitId)
    .where('edition', '=', edition)
    .where('revokedAt', 'is', null)
    .where(hasMovedOut('acknowledgement', now))
    .orderBy('signedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return left ? nameBased(unitId, left.id) : unitId;
}

/** Who somebody is to the records: their account, and every id the register knew them by. */
export interface Signer {
  accountId: string | null;
  personIds: readonly string[];
}

/** What stands of one person, signed anywhere, of all editions, the newest edition first. */
export const standingOfSigner = (
  { transaction, communityId }: ConventionContext,
  conventionId: string,
  { accountId, personIds }: Signer,
): Promise<AcknowledgementRow[]> =>
  transaction
    .selectFrom('acknowledgement')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('revokedAt', 'is', null)
    .where(({ eb, or }) =>
      or([
        ...(accountId === null ? [] : [eb('accountId', '=', accountId)]),
        ...(personIds.length === 0 ? [] : [eb('personId', 'in', [...personIds])]),
        eb.val(false),
      ]),
    )
    .orderBy('edition', 'desc')
    .orderBy('signedAt', 'desc')
    .execute();

/** Whether an acknowledgement is somebody's own: of their account, or signed on a tablet as who they are. */
export const isOwn = (
  { accountId, personId }: Pick<AcknowledgementRow, 'accountId' | 'personId'>,
  signer: Signer,
): boolean =>
  accountId === null
    ? personId !== null && signer.personIds.includes(personId)
    : accountId === signer.accountId;
