import { verify } from '@stablelib/ed25519';

/** Whether an Ed25519 signature (64 bytes) of the message is by the holder of the key (32 bytes). */
export type VerifySignature = (
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
) => boolean;

/**
 * Slower than libraries that need BigInt (some tenths of a second on an old phone), but it checks
 * on every phone there is.
 */
export const verifySignature: VerifySignature = (signature, message, publicKey) =>
  verify(publicKey, message, signature);
