import { z } from 'zod';
import type { RequestState } from '@/shared/volunteering/certificates/request-states';
import { requestStates } from '@/shared/volunteering/certificates/request-states';
import type { VolunteeringContext } from '../volunteering-context';
import { revocations, shownNumber } from './certificate-row';
import type { CertificateRequest } from './request-row';
import { certificateCardSchema } from './shown-certificate';

const stateNames = Object.keys(requestStates) as [RequestState, ...RequestState[]];

/** A request with what was issued for it, the last first: more than one where it was issued anew. */
export const requestCardSchema = z.object({
  id: z.string(),
  fromDate: z.string(),
  untilDate: z.string(),
  purpose: z.string(),
  state: z.enum(stateNames),
  requestedAt: z.string(),
  declineReason: z.string().nullable(),
  certificates: z.array(certificateCardSchema),
});

/** Cards of requests, in their order. */
export async function requestCards(
  context: VolunteeringContext,
  requests: readonly CertificateRequest[],
): Promise<z.infer<typeof requestCardSchema>[]> {
  const ids = requests.filter(({ state }) => state === 'issued').map(({ id }) => id);
  const certificates =
    ids.length === 0
      ? []
      : await context.transaction
          .selectFrom('serviceCertificate')
          .select(['id', 'requestId', 'year', 'number', 'minutes', 'issuedAt'])
          .where('communityId', '=', context.communityId)
          .where('requestId', 'in', ids)
          .orderBy('issuedAt', 'desc')
          .orderBy('number', 'desc')
          .execute();
  const revoked = await revocations(
    context,
    certificates.map(({ id }) => id),
  );
  return requests.map((request) => ({
    id: request.id,
    fromDate: request.fromDate,
    untilDate: request.untilDate,
    purpose: request.purpose,
    state: request.state,
    requestedAt: request.requestedAt.toISOString(),
    declineReason: request.declineReason,
    certificates: certificates
      .filter(({ requestId }) => requestId === request.id)
      .map((certificate) => ({
        id: certificate.id,
        number: shownNumber(certificate),
        minutes: certificate.minutes,
        issuedAt: certificate.issuedAt.toISOString(),
        revokeReason: revoked.get(certificate.id)?.reason ?? null,
      })),
  }));
}
