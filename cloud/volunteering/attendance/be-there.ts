import { sql } from 'kysely';
import type { VolunteeringContext } from '../volunteering-context';
import { type Attendance, writeAttendance } from './attendance-row';

interface There {
  shiftId: string;
  volunteerId: string;
  way: Attendance['arrivedBy'];
  /** UTC; a few minutes ago for who read the risks in between. */
  at: Date;
  scanId?: string | null;
}

/**
 * Somebody is at a shift. Where they were until then they have left: nobody is at two places. The
 * volunteer's row and the shift are locked by the caller.
 */
export async function beThere(
  ctx: VolunteeringContext & { accountId: string },
  { shiftId, volunteerId, way, at, scanId = null }: There,
): Promise<string> {
  await leaveWhereverOpen(ctx, volunteerId, at);
  return writeAttendance(ctx, {
    ...{ shiftId, volunteerId, arrivedAt: at, arrivedBy: way },
    ...{ state: 'counted', arrivedScanId: scanId },
  });
}

const leaveWhereverOpen = (
  { transaction, communityId }: VolunteeringContext,
  volunteerId: string,
  at: Date,
) =>
  transaction
    .updateTable('attendance')
    .set({ leftAt: sql<Date>`greatest(arrived_at, ${at})`, leftBy: 'next' })
    .where('communityId', '=', communityId)
    .where('volunteerId', '=', volunteerId)
    .where('leftAt', 'is', null)
    .where('state', '<>', 'declined')
    .execute();
