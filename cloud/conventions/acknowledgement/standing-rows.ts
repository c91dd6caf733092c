import type { Selectable } from 'kysely';
import type { Tables } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { ConventionContext } from '../convention-context';
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

/** What stands for these homes, of all editions, the newest edition first. */
export const standingOfHomes = (
  { transaction, communityId }: ConventionContext,
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
        .orderBy('edition', 'desc')
        .orderBy('signedAt', 'desc')
        .execute();

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
