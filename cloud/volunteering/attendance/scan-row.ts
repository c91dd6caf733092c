import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { VolunteeringContext } from '../volunteering-context';
import type { ScanOutcome } from './tables';
import './tables';

export type Scan = Row<'attendanceScan'>;

/** A scan that was looked at and is in order, not yet placed. */
export type NewScan = Pick<Scan, 'id' | 'shiftId' | 'volunteerId' | 'event' | 'way' | 'at'>;

/**
 * The scan that came under this id before.
 *
 * @throws Refusal requestIdReused: under the id of another scan
 */
export async function scanBefore(
  { transaction, communityId }: VolunteeringContext,
  asked: Pick<Scan, 'id' | 'shiftId' | 'volunteerId' | 'event'>,
): Promise<Scan | null> {
  const scan = await transaction
    .selectFrom('attendanceScan')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', asked.id)
    .executeTakeFirst();
  if (!scan) return null;
  const isSame =
    scan.shiftId === asked.shiftId &&
    scan.volunteerId === asked.volunteerId &&
    scan.event === asked.event;
  if (!isSame) throw new Refusal('requestIdReused');
  return scan;
}

export async function keepScan(
  { transaction, communityId, now, accountId }: VolunteeringContext & { accountId: string },
  scan: NewScan,
  outcome: ScanOutcome,
): Promise<void> {
  await transaction
    .insertInto('attendanceScan')
    .values({ communityId, ...scan, outcome, sentBy: accountId, receivedAt: now })
    .execute();
}
