import type { SignupState } from '../signup-life-cycle';

const hour = 3_600_000;

/**
 * Until then a confirmed volunteer may step back without a reason: some hours before the start, and
 * until the start where the times were changed after they took the place.
 */
export function freeCancelUntil(
  shift: { startsAt: Date; timesChangedAt: Date | null },
  activity: { cancelHours: number },
  signup: { stateSince: Date },
): Date {
  const { startsAt, timesChangedAt } = shift;
  if (timesChangedAt !== null && timesChangedAt >= signup.stateSince) return startsAt;
  return new Date(startsAt.getTime() - activity.cancelHours * hour);
}

/** How cancelling at `now` stands on record: after the deadline late, with a reason. Who only waits is never late. */
export const cancelEvent = (
  state: SignupState,
  deadline: Date,
  now: Date,
): 'cancel' | 'cancelLate' =>
  state === 'confirmed' && now.getTime() > deadline.getTime() ? 'cancelLate' : 'cancel';
