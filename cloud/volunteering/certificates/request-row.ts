import { sql } from 'kysely';
import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { RequestState } from '@/shared/volunteering/certificates/request-states';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

/** Its dates are read as text. */
export type CertificateRequest = Row<'certificateRequest'>;

/** Read after the columns themselves, they take their place: the driver would make times of the dates. */
export const requestDatesText = [
  sql<string>`certificate_request.from_date::text`.as('fromDate'),
  sql<string>`certificate_request.until_date::text`.as('untilDate'),
] as const;

/**
 * A request that waits to be decided, locked until the transaction ends; `ofVolunteer`: that of others
 * is not found.
 *
 * @throws Refusal certificateRequestNotFound, certificateRequestDecided
 */
export async function lockWaitingRequest(
  context: VolunteeringContext,
  requestId: string,
  ofVolunteer: string | null = null,
): Promise<CertificateRequest> {
  const request = await findRequest(context, requestId, true);
  if (!request || request.volunteerId !== (ofVolunteer ?? request.volunteerId))
    throw new Refusal('certificateRequestNotFound');
  if (request.state !== 'requested') throw new Refusal('certificateRequestDecided');
  return request;
}

export const findRequest = (
  { transaction, communityId }: VolunteeringContext,
  requestId: string,
  lock = false,
): Promise<CertificateRequest | undefined> =>
  transaction
    .selectFrom('certificateRequest')
    .selectAll()
    .select(requestDatesText)
    .where('communityId', '=', communityId)
    .where('id', '=', requestId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();

/** Decides a request that was locked. */
export async function decideRequest(
  { transaction, communityId, accountId, now }: VolunteeringContext & { accountId: string },
  requestId: string,
  state: Exclude<RequestState, 'requested'>,
  declineReason: string | null = null,
): Promise<void> {
  await transaction
    .updateTable('certificateRequest')
    .set({ state, decidedBy: accountId, decidedAt: now, declineReason })
    .where('communityId', '=', communityId)
    .where('id', '=', requestId)
    .where('state', '=', 'requested')
    .executeTakeFirstOrThrow();
}

/** Whoever closes their account asks for nothing any more: the name to certify is gone. */
export async function withdrawWaitingRequest(
  { transaction, communityId, accountId, now }: VolunteeringContext & { accountId: string },
  volunteerId: string,
): Promise<void> {
  await transaction
    .updateTable('certificateRequest')
    .set({ state: 'withdrawn', decidedBy: accountId, decidedAt: now })
    .where('communityId', '=', communityId)
    .where('volunteerId', '=', volunteerId)
    .where('state', '=', 'requested')
    .execute();
}
