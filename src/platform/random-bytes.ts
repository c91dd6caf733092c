/**
 * Bytes nobody can guess, or null where this browser has none. `random-bytes.weapp.ts` does this in
 * the mini-program, where it takes a moment.
 */
export async function randomBytes(count: number): Promise<Uint8Array | null> {
  if (typeof crypto === 'undefined' || typeof crypto.getRandomValues !== 'function') return null;
  return crypto.getRandomValues(new Uint8Array(count));
}
