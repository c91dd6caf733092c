import { type Hash, sha256 } from './sha256';
import { foldSubtrees, nodeHash } from './subtrees';

/** The hashes of the perfect subtrees a log of some size consists of, the largest first. */
export type Frontier = readonly Uint8Array[];

export type AppendedLeaf = {
  readonly frontier: Frontier;
  /** Of every perfect subtree the leaf completes: its own hash first, then the larger ones. */
  readonly closed: readonly Uint8Array[];
};

/** Appends leaf number `size` to a log of `size` leaves: no more than log₂ hashes, however long the log. */
export function appendLeaf(
  frontier: Frontier,
  size: number,
  leaf: Uint8Array,
  hash: Hash = sha256,
): AppendedLeaf {
  const kept = [...frontier];
  const closed = [leaf];
  let last = leaf;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = kept.pop();
    if (!left) throw new RangeError('The frontier does not belong to a log of this size.');
    last = nodeHash(left, last, hash);
    closed.push(last);
  }
  return { frontier: [...kept, last], closed };
}

/** RFC 6962's root of a log; the root of an empty log is the hash of nothing. */
export const rootOf = (frontier: Frontier, hash: Hash = sha256): Uint8Array =>
  foldSubtrees(frontier, hash) ?? hash(new Uint8Array(0));

/** The root over leaf hashes in their order. */
export function treeRoot(leaves: Iterable<Uint8Array>, hash: Hash = sha256): Uint8Array {
  let frontier: Frontier = [];
  let size = 0;
  for (const leaf of leaves) {
    frontier = appendLeaf(frontier, size, leaf, hash).frontier;
    size += 1;
  }
  return rootOf(frontier, hash);
}
