import { type Hash, sha256 } from './sha256';
import {
  foldSubtrees,
  type LeafRange,
  type NodeAt,
  type Subtree,
  splitOf,
  subtreesOf,
} from './subtrees';

/** Perfect subtrees that `inclusionProof` will look up: fetch them at once. */
export const nodesForInclusion = (index: number, treeSize: number): Subtree[] =>
  inclusionRanges(index, treeSize).flatMap(subtreesOf);

/** Perfect subtrees that `consistencyProof` will look up. */
export const nodesForConsistency = (oldSize: number, newSize: number): Subtree[] =>
  consistencyRanges(oldSize, newSize).flatMap(subtreesOf);

/** RFC 6962 §2.1.1: that leaf `index` is in the log of `treeSize` leaves. */
export const inclusionProof = (
  index: number,
  treeSize: number,
  nodeAt: NodeAt,
  hash: Hash = sha256,
): Uint8Array[] => inclusionRanges(index, treeSize).map((range) => rangeHash(range, nodeAt, hash));

/**
 * The inclusion proofs of many leaves of one log: what they share (its right edge) is put together
 * once.
 */
export function inclusionProofs(
  treeSize: number,
  nodeAt: NodeAt,
  hash: Hash = sha256,
): (index: number) => Uint8Array[] {
  const known = new Map<number, Uint8Array>();
  return (index) =>
    inclusionRanges(index, treeSize).map((range) => {
      // Ranges of one tree never overlap but as one in the other: start and end name them.
      const name = range.start * (treeSize + 1) + range.end;
      const found = known.get(name) ?? rangeHash(range, nodeAt, hash);
      known.set(name, found);
      return found;
    });
}

/** RFC 6962 §2.1.2: that the log of `newSize` leaves begins with the log of `oldSize` leaves. */
export const consistencyProof = (
  oldSize: number,
  newSize: number,
  nodeAt: NodeAt,
  hash: Hash = sha256,
): Uint8Array[] =>
  consistencyRanges(oldSize, newSize).map((range) => rangeHash(range, nodeAt, hash));

function inclusionRanges(index: number, treeSize: number): LeafRange[] {
  if (!(Number.isSafeInteger(index) && 0 <= index && index < treeSize)) {
    throw new RangeError('There is no such leaf in a log of this size.');
  }
  const ranges: LeafRange[] = [];
  let start = 0;
  let end = treeSize;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.unshift({ start: middle, end });
      end = middle;
    } else {
      ranges.unshift({ start, end: middle });
      start = middle;
    }
  }
  return ranges;
}

function consistencyRanges(oldSize: number, newSize: number): LeafRange[] {
  if (!(Number.isSafeInteger(oldSize) && 0 <= oldSize && oldSize <= newSize)) {
    throw new RangeError('A log only grows.');
  }
  // Every log begins with the empty one.
  if (oldSize === 0) return [];
  const ranges: LeafRange[] = [];
  let start = 0;
  let end = newSize;
  while (end > oldSize) {
    const middle = start + splitOf(end - start);
    if (oldSize <= middle) {
      ranges.unshift({ start: middle, end });
      end = middle;
    } else {
      ranges.unshift({ start, end: middle });
      start = middle;
    }
  }
  // The old root is known to whoever checks, unless the old log is only a part of its subtree here.
  return start === 0 ? ranges : [{ start, end }, ...ranges];
}

function rangeHash(range: LeafRange, nodeAt: NodeAt, hash: Hash): Uint8Array {
  const folded = foldSubtrees(subtreesOf(range).map(nodeAt), hash);
  if (!folded) throw new RangeError('An empty range has no hash.');
  return folded;
}
