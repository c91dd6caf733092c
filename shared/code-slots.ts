import { type Instant, millisecondsOf } from './shanghai-time';

/** Milliseconds for which a code on a screen is shown before the next one takes its place. */
export const slotLength = 30_000;

/** Which code is shown at an instant; slots are counted from 1970-01-01 UTC (RFC 6238). */
export const slotAt = (instant: Instant): number =>
  Math.floor(millisecondsOf(instant) / slotLength);

/** UTC instant from which on a slot's code is shown. */
export const slotStart = (slot: number): Date => new Date(slot * slotLength);
