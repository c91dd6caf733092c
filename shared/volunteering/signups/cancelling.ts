import type { SignupState } from '../signup-life-cycle';

const hour = 3_600_000;

/** Until then a confirmed volunteer may step back without a reason. */
export const freeCancelUntil = (
  shift: { startsAt: Date },
  activity: { cancelHours: number },
): Date => new Date(shift.startsAt.getTime() - activity.cancelHours * hour);

/** How cancelling at `now` stands on record: after the deadline late, with a reason. Who only waits is never late. */
export const cancelEvent = (
  state: SignupState,
  deadline: Date,
  now: Date,
): 'cancel' | 'cancelLate' =>
  state === 'confirmed' && now.getTime() > deadline.getTime() ? 'cancelLate' : 'cancel';
