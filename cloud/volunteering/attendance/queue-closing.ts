import { doLater } from '@/cloud/platform/outbox';
import { leavingUntil } from '@/shared/volunteering/attendance/attendance-times';
import type { Shift } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';

/**
 * To be called whenever a shift becomes visible or its end is moved: it is closed half an hour after
 * its end. Calling it again does no harm: what comes due looks at the shift as it is by then.
 */
export const queueClosing = (
  ctx: VolunteeringContext,
  shift: Pick<Shift, 'id' | 'endsAt'>,
): Promise<void> =>
  doLater(ctx, 'volunteering.closeShift', { shiftId: shift.id }, leavingUntil(shift));
