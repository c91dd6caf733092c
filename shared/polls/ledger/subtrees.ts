import { joinBytes } from './bytes';
import { type Hash, sha256 } from './sha256';

/** A perfect subtree: the leaves from `index · 2^level` on, `2^level` of them. */
export type Subtree = { readonly level: number; readonly index: number };

/** Looks up the hash of a perfect subtree. */
export type NodeAt = (subtree: Subtree) => Uint8Array;

/** Leaves `start` up to, not including, `end`; `start` is a multiple of the size rounded up to a power of two. */
export type LeafRange = { readonly start: number; readonly end: number };

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** RFC 6962 §2.1; the prefixes keep a leaf from passing for a node. */
export const leafHash = (data: Uint8Array, hash: Hash = sha256): Uint8Array =>
  hash(joinBytes(leafPrefix, data));

export const nodeHash = (left: Uint8Array, right: Uint8Array, hash: Hash = sha256): Uint8Array =>
  hash(joinBytes(nodePrefix, left, right));

/** The largest power of two below `size` (which is at least 2): where RFC 6962 splits a tree. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** The perfect subtrees a range consists of, from left to right: at most one of each level. */
export function subtreesOf({ start, end }: LeafRange): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = start; at < end; ) {
    const left = end - at;
    const size = splitOf(left + 1);
    subtrees.push({ level: Math.round(Math.log2(size)), index: at / size });
    at += size;
  }
  return subtrees;
}

/** The hash of perfect subtrees that stand side by side, the largest first; null if there are none. */
export function foldSubtrees(
  hashes: readonly Uint8Array[],
  hash: Hash = sha256,
): Uint8Array | null {
  return hashes.reduceRight<Uint8Array | null>(
    (right, left) => (right ? nodeHash(left, right, hash) : left),
    null,
  );
}

const hashBytes = 32;

/**
 * Where the log keeps the hash of a perfect subtree: with the leaf that completes it, at byte
 * `offset` of that leaf's closed hashes put together (level 0 first).
 */
export const placeOf = ({ level, index }: Subtree): { leaf: number; offset: number } => ({
  leaf: (index + 1) * 2 ** level - 1,
  offset: level * hashBytes,
});
