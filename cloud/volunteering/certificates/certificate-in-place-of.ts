import type { MemberContext } from '@/cloud/platform/operation';
import { readVolunteer } from '../volunteers/volunteer-row';
import { type CertificateRow, findCertificate, shownNumber } from './certificate-row';
import type { Certified } from './certified-content';
import { findRequest } from './request-row';

/**
 * What a certificate would certify that is issued anew in place of another: the same days for the same
 * purpose. `lock`: two who do so at once follow each other.
 *
 * @throws Refusal certificateNotFound
 */
export async function certificateInPlaceOf(
  ctx: MemberContext,
  certificateId: string,
  { lock }: { lock: boolean },
): Promise<{ before: CertificateRow; certified: Certified }> {
  const before = await findCertificate(ctx, certificateId);
  const request = await findRequest(ctx, before.requestId, lock);
  if (!request) throw new Error(`certificate ${certificateId} was never asked for`);
  const volunteer = await readVolunteer(ctx, before.volunteerId);
  const { fromDate, untilDate, purpose } = request;
  return {
    before,
    certified: {
      ...{ volunteer, fromDate, untilDate, purpose },
      ...{ notes: '', replaces: shownNumber(before) },
    },
  };
}
