import { Refusal } from '@/shared/refusals';
import { whyCannotArrive } from '@/shared/volunteering/attendance/attendance-times';
import type { ShiftOfActivity } from '../activities/who-leads';
import { signUpOnSpot } from '../signups/sign-up-on-spot';
import { activeSignupOf } from '../signups/signup-row';
import { whyCannotServe } from '../signups/why-cannot-serve';
import type { VolunteeringContext } from '../volunteering-context';
import type { Volunteer } from '../volunteers/volunteer-row';
import { standingAttendances, wasThere } from './attendance-row';
import { beThere } from './be-there';
import { comeLate } from './late-arrival';
import { refuse } from './refuse';
import type { NewScan } from './scan-row';
import type { ScanOutcome } from './tables';

interface Arriving extends ShiftOfActivity {
  volunteer: Volunteer;
  scan: NewScan;
  /** The revision of the risks that somebody who is not signed up has accepted. */
  acceptedRisks: number | null;
}

/**
 * A volunteer arrives, or arrived when a late scan says so. Who is not signed up takes a free place
 * once they have accepted the risks; for what comes late the leader decides. Arriving twice is once.
 *
 * @throws Refusal arrivalTooEarly, arrivalOver, shiftCalledOff, and those of `signUpOnSpot`
 */
export async function arriveAtShift(
  ctx: VolunteeringContext & { accountId: string },
  { shift, activity, volunteer, scan, acceptedRisks }: Arriving,
): Promise<ScanOutcome> {
  const isLate = scan.way === 'offlineCode';
  refuse(whyCannotArrive(shift, scan.at));
  if (shift.cancelledAt !== null && scan.at >= shift.cancelledAt)
    throw new Refusal('shiftCalledOff');
  const before = await standingAttendances(ctx, shift.id, volunteer.id);
  if (before.some((one) => wasThere(one, scan.at) && (isLate || one.state === 'counted')))
    return 'alreadyThere';
  const signup = await activeSignupOf(ctx, shift.id, volunteer.id);
  if (signup?.state !== 'confirmed') {
    const problem = await whyCannotServe(ctx, volunteer, activity, shift);
    if (problem !== null) throw new Refusal(problem);
    if (!isLate) {
      if (acceptedRisks !== activity.riskRevision) return 'risksToAccept';
      await signUpOnSpot(ctx, { shift, activity, volunteer, way: 'walkIn' });
    }
  }
  if (isLate) await comeLate(ctx, shift, scan);
  else {
    const { shiftId, volunteerId, way, at, id: scanId } = scan;
    await beThere(ctx, { shiftId, volunteerId, way, at, scanId });
  }
  return 'arrived';
}
