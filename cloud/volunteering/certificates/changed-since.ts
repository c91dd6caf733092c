import { sql } from 'kysely';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

/**
 * By how many minutes the entries behind certificates were corrected after these were issued; those of
 * which none was are left out. Such a certificate may have to be revoked: somebody has to look.
 */
export async function changedSince(
  { transaction, communityId }: VolunteeringContext,
  certificateIds: readonly string[],
): Promise<Map<string, number>> {
  if (certificateIds.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('certificateEntry')
    .innerJoin('serviceCertificate as certificate', (join) =>
      join
        .onRef('certificate.communityId', '=', 'certificateEntry.communityId')
        .onRef('certificate.id', '=', 'certificateEntry.certificateId'),
    )
    .innerJoin('minuteEntry as correction', (join) =>
      join
        .onRef('correction.communityId', '=', 'certificateEntry.communityId')
        .onRef('correction.correctsId', '=', 'certificateEntry.entryId')
        .onRef('correction.at', '>', 'certificate.issuedAt'),
    )
    .where('certificateEntry.communityId', '=', communityId)
    .where('certificateEntry.certificateId', 'in', [...certificateIds])
    .groupBy('certificateEntry.certificateId')
    .select(['certificateEntry.certificateId', sql<number>`sum(correction.minutes)`.as('minutes')])
    .execute();
  return new Map(rows.map(({ certificateId, minutes }) => [certificateId, minutes]));
}
