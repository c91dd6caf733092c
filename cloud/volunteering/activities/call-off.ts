import { closeAttendanceForCancelled } from '../attendance/close-shift';
import { cancelSignupsOf } from '../signups/cancel-signups-of';
import type { VolunteeringContext } from '../volunteering-context';
import type { Shift } from './who-leads';

/**
 * Cancels locked shifts that are open, also while they go on: whoever is checked in leaves at this
 * instant, and the time until then counts. Everybody on their lists is told.
 */
export async function callOff(
  ctx: VolunteeringContext,
  shifts: readonly Pick<Shift, 'id'>[],
  cancelReason: string,
): Promise<void> {
  if (shifts.length === 0) return;
  const { transaction, communityId, now } = ctx;
  const shiftIds = shifts.map(({ id }) => id);
  await transaction
    .updateTable('shift')
    .set({ state: 'cancelled', cancelledAt: now, cancelReason })
    .where('communityId', '=', communityId)
    .where(({ eb, fn, val }) => eb('id', '=', fn.any(val(shiftIds))))
    .where('state', '=', 'open')
    .execute();
  for (const shiftId of shiftIds) await closeAttendanceForCancelled(ctx, shiftId);
  await cancelSignupsOf(ctx, shiftIds);
}
