import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import { certificateNumber } from '@/shared/volunteering/certificates/certificate-code';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

export type CertificateRow = Row<'serviceCertificate'>;

/** @throws Refusal certificateNotFound */
export async function findCertificate(
  { transaction, communityId }: VolunteeringContext,
  certificateId: string,
): Promise<CertificateRow> {
  const certificate = await transaction
    .selectFrom('serviceCertificate')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', certificateId)
    .executeTakeFirst();
  if (!certificate) throw new Refusal('certificateNotFound');
  return certificate;
}

export const shownNumber = ({ year, number }: Pick<CertificateRow, 'year' | 'number'>): string =>
  certificateNumber(year, number);

/** When and why certificates became invalid; those that are valid are left out. */
export async function revocations(
  { transaction, communityId }: VolunteeringContext,
  certificateIds: readonly string[],
): Promise<Map<string, { reason: string; revokedAt: Date }>> {
  if (certificateIds.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('certificateRevocation')
    .select(['certificateId', 'reason', 'revokedAt'])
    .where('communityId', '=', communityId)
    .where('certificateId', 'in', [...certificateIds])
    .execute();
  return new Map(rows.map(({ certificateId, ...revocation }) => [certificateId, revocation]));
}
