import { createHmac, timingSafeEqual } from 'node:crypto';
import { proofLength } from '@/shared/volunteering/attendance/check-in-scene';

/**
 * What only the server can write into a code: that the shift's own code was on its leader's screen in
 * this slot. 48 bits of an HMAC-SHA256, in letters a mini-program's `scene` may have.
 */
export const codeProof = (secret: Uint8Array, shiftId: string, slot: number): string =>
  createHmac('sha256', secret)
    .update(`${shiftId}:${slot}`)
    .digest('base64url')
    .slice(0, proofLength);

/** Takes the same time whatever is wrong with the proof. */
export function isCodeProof(
  secret: Uint8Array,
  shiftId: string,
  slot: number,
  proof: string,
): boolean {
  const [told, expected] = [Buffer.from(proof), Buffer.from(codeProof(secret, shiftId, slot))];
  return told.length === expected.length && timingSafeEqual(told, expected);
}
