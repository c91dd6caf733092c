import { digest, nodeDigest, toHex } from './digests';

/**
 * The Merkle root (hex) over leaf digests as RFC 6962 §2.1 defines it: split at the largest power
 * of two below the number of leaves.
 */
export const merkleRoot = (leaves: readonly Uint8Array[]): string =>
  toHex(leaves.length === 0 ? digest() : rootBetween(leaves, 0, leaves.length));

function rootBetween(leaves: readonly Uint8Array[], start: number, end: number): Uint8Array {
  const only = leaves[start];
  if (end - start === 1 && only) return only;
  const middle = start + 2 ** (Math.ceil(Math.log2(end - start)) - 1);
  return nodeDigest(rootBetween(leaves, start, middle), rootBetween(leaves, middle, end));
}
