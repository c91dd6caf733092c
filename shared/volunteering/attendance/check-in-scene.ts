import { slotAt } from '@/shared/code-slots';
import { type Instant, millisecondsOf } from '@/shared/shanghai-time';
import { asLongId, asShortId } from '@/shared/short-id';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Slots that two characters tell apart: 34 hours, more than any shift with its 6 hours before. */
const slotsToldApart = digits.length ** 2;
const hoursBefore = 6 * 60 * 60 * 1000;

/** Characters of the proof in a code: 48 bits of an HMAC. */
export const proofLength = 8;

/** Where a scanned code leads; the part after it is the scene. */
export const shiftCheckInAddress = 'features/volunteering/pages/check-in/index?scene=';

export interface ShiftCode {
  shiftId: string;
  /** The slot's number modulo 4096; `slotOfCode` finds which one it was. */
  slotMark: number;
  proof: string;
}

/**
 * What the code on a leader's screen says: shift, slot and proof in the 32 characters that a
 * mini-program's `scene` may have.
 */
export const shiftCheckInScene = (shiftId: string, slot: number, proof: string): string => {
  const mark = slot % slotsToldApart;
  const [high, low] = [Math.floor(mark / digits.length), mark % digits.length];
  return asShortId(shiftId) + digits.charAt(high) + digits.charAt(low) + proof;
};

/** The code of a scene, or of a whole address that ends in one; null where it is neither. */
export function readShiftCheckInScene(text: string): ShiftCode | null {
  const scene = /(?:^|scene=)([\w-]{22})([\w-])([\w-])([\w-]{8})$/.exec(text.trim());
  const [, shortId, high, low, proof] = scene ?? [];
  if (shortId === undefined || high === undefined || low === undefined || proof === undefined)
    return null;
  const slotMark = digits.indexOf(high) * digits.length + digits.indexOf(low);
  return { shiftId: asLongId(shortId), slotMark, proof };
}

/**
 * The slot a code was made for: the only one with its mark in the 34 hours that begin 6 hours before
 * the shift. A shift moved by less than that keeps its codes.
 */
export function slotOfCode(slotMark: number, shiftStartsAt: Instant): number {
  const first = slotAt(new Date(millisecondsOf(shiftStartsAt) - hoursBefore));
  const ahead = (slotMark - first) % slotsToldApart;
  return first + (ahead < 0 ? ahead + slotsToldApart : ahead);
}
