import { sameBytes } from './bytes';
import { type Hash, sha256 } from './sha256';
import { nodeHash } from './subtrees';

export type InclusionClaim = {
  readonly index: number;
  readonly treeSize: number;
  readonly leaf: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

const half = (number: number): number => Math.floor(number / 2);
const isOdd = (number: number): boolean => number % 2 === 1;

/** Whether the proof leads from the leaf's hash to the root (RFC 9162 §2.1.3.2). */
export function verifyInclusion(claim: InclusionClaim, hash: Hash = sha256): boolean {
  const { index, treeSize, leaf, root, proof } = claim;
  if (![index, treeSize].every(Number.isSafeInteger) || index < 0 || index >= treeSize)
    return false;
  let node = index;
  let last = treeSize - 1;
  let reached = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      reached = nodeHash(sibling, reached, hash);
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      reached = nodeHash(reached, sibling, hash);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && sameBytes(reached, root);
}

export type ConsistencyClaim = {
  readonly oldSize: number;
  readonly newSize: number;
  readonly oldRoot: Uint8Array;
  readonly newRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

/** Whether the newer log begins with all of the older one (RFC 9162 §2.1.4.2). */
export function verifyConsistency(claim: ConsistencyClaim, hash: Hash = sha256): boolean {
  const { oldSize, newSize, oldRoot, newRoot, proof } = claim;
  if (![oldSize, newSize].every(Number.isSafeInteger) || oldSize < 0 || oldSize > newSize)
    return false;
  if (oldSize === newSize) return proof.length === 0 && sameBytes(oldRoot, newRoot);
  if (oldSize === 0) return proof.length === 0 && sameBytes(oldRoot, hash(new Uint8Array(0)));
  return leadsToBothRoots(claim, hash);
}

function leadsToBothRoots(claim: ConsistencyClaim, hash: Hash): boolean {
  const { oldSize, newSize, oldRoot, newRoot, proof } = claim;
  let node = oldSize - 1;
  let last = newSize - 1;
  while (isOdd(node)) {
    node = half(node);
    last = half(last);
  }
  // An old log that is one perfect subtree starts from its own root, which the proof leaves out.
  const [first, ...siblings] = node === 0 ? [oldRoot, ...proof] : proof;
  if (!first) return false;
  let oldReached = first;
  let newReached = first;
  for (const sibling of siblings) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      oldReached = nodeHash(sibling, oldReached, hash);
      newReached = nodeHash(sibling, newReached, hash);
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      newReached = nodeHash(newReached, sibling, hash);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && sameBytes(oldReached, oldRoot) && sameBytes(newReached, newRoot);
}
