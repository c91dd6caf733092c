const minute = 60_000;
const hour = 60 * minute;

/** Minutes somebody has at least to confirm an offered place; nearer to the start nobody is offered one. */
export const leastOfferMinutes = 30;

/**
 * Until when a place that got free is held for the first who waits: half of the time left to the start,
 * 30 minutes at least and `offerHours` at most. Null: too late to offer, the leader takes walk-ins.
 */
export function offerUntil(now: Date, startsAt: Date, offerHours: number): Date | null {
  const left = startsAt.getTime() - now.getTime();
  if (left < leastOfferMinutes * minute) return null;
  const held = Math.min(Math.max(left / 2, leastOfferMinutes * minute), offerHours * hour);
  return new Date(now.getTime() + Math.floor(held));
}
