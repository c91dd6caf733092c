import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalText } from './canonical-text';

export { bytesToHex as toHex, hexToBytes as fromHex };

export const digest = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  sha256(
    concatBytes(...parts.map((part) => (typeof part === 'string' ? utf8ToBytes(part) : part))),
  );

/** RFC 6962: a leaf's data begins with byte 0. */
export const leafDigest = (leaf: object): Uint8Array =>
  digest(Uint8Array.of(0), canonicalText(leaf) ?? '');

/** RFC 6962: an inner node begins with byte 1. */
export const nodeDigest = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  digest(Uint8Array.of(1), left, right);
