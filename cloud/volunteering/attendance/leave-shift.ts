import { Refusal } from '@/shared/refusals';
import { whyCannotLeave } from '@/shared/volunteering/attendance/attendance-times';
import type { Shift } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import { type Attendance, changeAttendance, standingAttendances } from './attendance-row';
import { comeBack } from './late-arrival';
import { refuse } from './refuse';
import type { NewScan } from './scan-row';
import type { ScanOutcome } from './tables';

/**
 * A volunteer leaves, or left when a scan says so that reached us late: then it takes the place of what
 * closed the attendance later, and whoever had come back meanwhile came back. What a leader wrote and
 * what is settled stays as it is, and the scan beside it.
 *
 * @throws Refusal leavingOver, shiftNotCheckedIn
 */
export async function leaveShift(
  ctx: VolunteeringContext & { accountId: string },
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
    if (way === 'offlineCode') await comeBack(ctx, shift, scan);
    return 'left';
  }
  if (closes) return 'kept';
  if (begun.length > 0) return 'alreadyLeft';
  if (scan.way === 'offlineCode') return 'kept';
  throw new Refusal('shiftNotCheckedIn');
}

const isClosedBy = ({ leftAt, leftBy }: Attendance, at: Date): boolean =>
  leftAt === null || leftBy === 'end' || (leftBy !== 'leader' && at < leftAt);
