import { createHmac, timingSafeEqual } from 'node:crypto';
import { slotAt, slotStart } from '@/shared/code-slots';
import { codeDigits } from '@/shared/hall/sessions/check-in-scene';

/**
 * The code on the holder's screen: a time-based one-time password of six digits over HMAC-SHA256,
 * a new one every 30 s (RFC 6238). The secret never leaves the server.
 */
export const checkInCode = (secret: Uint8Array, now: Date): string =>
  codeOfSlot(secret, slotAt(now));

/** UTC instant at which the next code is shown. */
export const codeChangesAt = (now: Date): Date => slotStart(slotAt(now) + 1);

/** Whether it is the code being shown or the one before: somebody may just have been typing it. */
export function isCheckInCode(secret: Uint8Array, code: string, now: Date): boolean {
  const slot = slotAt(now);
  // Both are compared, so that the time it takes tells nothing.
  const [isCurrent, isPrevious] = [slot, slot - 1].map((one) =>
    timingSafeEqual(digest(codeOfSlot(secret, one)), digest(code)),
  );
  return isCurrent === true || isPrevious === true;
}

const digest = (text: string): Buffer => createHmac('sha256', 'equal length').update(text).digest();

/** RFC 4226 §5.3: four bytes, from where the last half byte says, without their sign. */
function codeOfSlot(secret: Uint8Array, slot: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(slot));
  const hash = createHmac('sha256', secret).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0xf;
  const number = hash.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** codeDigits).padStart(codeDigits, '0');
}
