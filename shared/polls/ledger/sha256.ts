import { hash } from '@stablelib/sha256';

/** SHA-256 of some bytes. */
export type Hash = (data: Uint8Array) => Uint8Array;

/**
 * Runs everywhere, also on phones without BigInt, where other libraries fail at the first call.
 * A server passes its own instead: `crypto.hash` needs a quarter of the time.
 */
export const sha256: Hash = hash;
