import type { AttendanceWay } from '@/shared/volunteering/shift-states';
import type { VolunteeringContext } from '../volunteering-context';
import { type Attendance, writeAttendance } from './attendance-row';

interface There {
  shiftId: string;
  volunteerId: string;
  way: Attendance['arrivedBy'];
  scanId?: string | null;
}

/**
 * Somebody is at a shift now. Where they were until now they have left: nobody is at two places. The
 * volunteer's row and the shift are locked by the caller.
 */
export async function beThere(
  ctx: VolunteeringContext & { accountId: string },
  { shiftId, volunteerId, way, scanId = null }: There,
): Promise<string> {
  await leaveWhereverOpen(ctx, volunteerId, ctx.now, 'next');
  return writeAttendance(ctx, {
    ...{ shiftId, volunteerId, arrivedAt: ctx.now, arrivedBy: way },
    ...{ state: 'counted', arrivedScanId: scanId },
  });
}

/** Closes what is open of a volunteer, and was begun until `at`. */
export async function leaveWhereverOpen(
  { transaction, communityId }: VolunteeringContext,
  volunteerId: string,
  at: Date,
  leftBy: AttendanceWay,
): Promise<void> {
  await transaction
    .updateTable('attendance')
    .set({ leftAt: at, leftBy })
    .where('communityId', '=', communityId)
    .where('volunteerId', '=', volunteerId)
    .where('leftAt', 'is', null)
    .where('state', '<>', 'declined')
    .where('arrivedAt', '<=', at)
    .execute();
}
