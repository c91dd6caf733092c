import { Refusal } from '@/shared/refusals';
import { whyCannotLeave } from '@/shared/volunteering/attendance/attendance-times';
import type { AttendanceWay } from '@/shared/volunteering/shift-states';
import type { Shift } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import { type Attendance, changeAttendance, standingAttendances } from './attendance-row';
import { refuse } from './refuse';
import type { NewScan } from './scan-row';
import type { ScanOutcome } from './tables';

/** Ways in which an attendance was closed without anybody leaving. */
const automatic: readonly (AttendanceWay | null)[] = ['end', 'next', 'cancelled'];

/**
 * A volunteer leaves, or left when a scan says so that reached us late: then it takes the place of how
 * the attendance was closed by itself. What is settled stays as it is, and the scan beside it.
 *
 * @throws Refusal leavingOver, shiftNotCheckedIn
 */
export async function leaveShift(
  ctx: VolunteeringContext,
  shift: Shift,
  scan: NewScan,
): Promise<ScanOutcome> {
  refuse(whyCannotLeave(shift, scan.at));
  const begun = (await standingAttendances(ctx, shift.id, scan.volunteerId)).filter(
    ({ arrivedAt }) => arrivedAt <= scan.at,
  );
  const closes = begun.findLast((attendance) => isClosedBy(attendance, scan.at));
  if (closes && !(shift.settledAt !== null && closes.state === 'counted')) {
    const { at, way, id } = scan;
    await changeAttendance(ctx, closes, { leftAt: at, leftBy: way, leftScanId: id });
    return 'left';
  }
  if (closes) return 'kept';
  if (begun.length > 0) return 'alreadyLeft';
  if (scan.way === 'offlineCode') return 'kept';
  throw new Refusal('shiftNotCheckedIn');
}

const isClosedBy = ({ leftAt, leftBy }: Attendance, at: Date): boolean =>
  leftAt === null || leftBy === 'end' || (automatic.includes(leftBy) && at < leftAt);
