import { hash } from 'node:crypto';
import fc from 'fast-check';
import vectors from '@/data/vectors/merkle-rfc6962.json';
import { bytesOfHex, hexOf } from './hex';
import {
  consistencyProof,
  inclusionProof,
  nodesForConsistency,
  nodesForInclusion,
} from './merkle-proofs';
import { appendLeaf, type Frontier, rootOf, treeRoot } from './merkle-tree';
import type { Hash } from './sha256';
import { leafHash, type NodeAt, placeOf } from './subtrees';
import { verifyConsistency, verifyInclusion } from './verify-proofs';

const nodeSha256: Hash = (data) => hash('sha256', data, 'buffer');
const leaves = vectors.leafInputsHex.map((hex) => leafHash(bytesOfHex(hex, hex.length / 2)!));
const { inclusion, consistency } = vectors.allProofs_hex_rfc6962_definition;

/** A log as the database keeps it: with every leaf the hashes of the subtrees it completes. */
function aLog(leafHashes: readonly Uint8Array[]) {
  let frontier: Frontier = [];
  const closed = leafHashes.map((leaf, size) => {
    const appended = appendLeaf(frontier, size, leaf, nodeSha256);
    frontier = appended.frontier;
    return Buffer.concat(appended.closed);
  });
  const nodeAt: NodeAt = (subtree) => {
    const { leaf, offset } = placeOf(subtree);
    return new Uint8Array(closed[leaf]!.subarray(offset, offset + 32));
  };
  return { root: rootOf(frontier, nodeSha256), nodeAt };
}

const someLeaves = fc
  .array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 70 })
  .map((all) => all.map((data, at) => leafHash(Uint8Array.of(at, ...data))));

const changedAt = (bytes: Uint8Array, at: number, by: number) =>
  bytes.map((byte, position) => (position === at % bytes.length ? byte ^ by : byte));

describe('the published RFC 6962 vectors', () => {
  it('all roots, however the tree is built', () => {
    vectors.rootHashesHex_by_treeSize.forEach((root, size) => {
      expect(hexOf(treeRoot(leaves.slice(0, size)))).toBe(root);
      expect(hexOf(aLog(leaves.slice(0, size)).root)).toBe(root);
    });
  });

  const { nodeAt } = aLog(leaves);
  const rootOfSize = (size: number) => treeRoot(leaves.slice(0, size));
  const bytes = (hexes: readonly string[]) => hexes.map((hex) => bytesOfHex(hex, 32)!);

  it.each(inclusion)('leaf $leafIdx in a log of $treeSize', ({ leafIdx, treeSize, proof }) => {
    expect(inclusionProof(leafIdx, treeSize, nodeAt).map(hexOf)).toEqual(proof);
    const claim = { index: leafIdx, treeSize, leaf: leaves[leafIdx]!, root: rootOfSize(treeSize) };
    expect(verifyInclusion({ ...claim, proof: bytes(proof) })).toBe(true);
  });

  it.each(consistency)('log of $size1 grown to $size2', ({ size1, size2, proof }) => {
    expect(consistencyProof(size1, size2, nodeAt).map(hexOf)).toEqual(proof);
    const roots = { oldRoot: rootOfSize(size1), newRoot: rootOfSize(size2) };
    expect(
      verifyConsistency({ oldSize: size1, newSize: size2, ...roots, proof: bytes(proof) }),
    ).toBe(true);
  });
});

describe('proofs of any log', () => {
  it('inclusion proofs verify; any changed byte, another place, a missing or surplus step do not', () => {
    fc.assert(
      fc.property(
        someLeaves,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (all, n, at, by) => {
          const treeSize = all.length;
          const index = n % treeSize;
          const { root, nodeAt } = aLog(all);
          const proof = inclusionProof(index, treeSize, nodeAt);
          const claim = { index, treeSize, leaf: all[index]!, root, proof };
          expect(verifyInclusion(claim)).toBe(true);
          expect(verifyInclusion({ ...claim, leaf: changedAt(claim.leaf, at, by) })).toBe(false);
          expect(verifyInclusion({ ...claim, root: changedAt(root, at, by) })).toBe(false);
          for (const other of [-1, index + 1, index - 1, treeSize, index + 0.5, Number.NaN]) {
            expect(verifyInclusion({ ...claim, index: other })).toBe(false);
          }
          expect(verifyInclusion({ ...claim, proof: [...proof, root] })).toBe(false);
          proof.forEach((step, position) => {
            const altered = proof.with(position, changedAt(step, at, by));
            expect(verifyInclusion({ ...claim, proof: altered })).toBe(false);
            expect(verifyInclusion({ ...claim, proof: proof.toSpliced(position, 1) })).toBe(false);
          });
        },
      ),
    );
  });

  it('consistency proofs verify; any changed byte, other sizes, a missing or surplus step do not', () => {
    fc.assert(
      fc.property(
        someLeaves,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (all, n, at, by) => {
          const newSize = all.length;
          const oldSize = n % (newSize + 1);
          const { root: newRoot, nodeAt } = aLog(all);
          const oldRoot = aLog(all.slice(0, oldSize)).root;
          const proof = consistencyProof(oldSize, newSize, nodeAt);
          const claim = { oldSize, newSize, oldRoot, newRoot, proof };
          expect(verifyConsistency(claim)).toBe(true);
          expect(verifyConsistency({ ...claim, oldRoot: changedAt(oldRoot, at, by) })).toBe(false);
          if (oldSize > 0) {
            expect(verifyConsistency({ ...claim, newRoot: changedAt(newRoot, at, by) })).toBe(
              false,
            );
          }
          for (const other of [-1, newSize + 1, oldSize + 0.5]) {
            expect(verifyConsistency({ ...claim, oldSize: other })).toBe(false);
          }
          expect(verifyConsistency({ ...claim, proof: [...proof, newRoot] })).toBe(false);
          proof.forEach((step, position) => {
            const altered = proof.with(position, changedAt(step, at, by));
            expect(verifyConsistency({ ...claim, proof: altered })).toBe(false);
            expect(verifyConsistency({ ...claim, proof: proof.toSpliced(position, 1) })).toBe(
              false,
            );
          });
        },
      ),
    );
  });

  it('an altered or dropped ballot leaves no proof that the log has only grown', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), fc.nat(), (all, n, m) => {
        const oldSize = 1 + (n % all.length);
        const altered = all.with(m % oldSize, leafHash(Uint8Array.of(255, 255)));
        const { root: newRoot, nodeAt } = aLog(altered);
        const oldRoot = aLog(all.slice(0, oldSize)).root;
        const proof = consistencyProof(oldSize, all.length, nodeAt);
        expect(verifyConsistency({ oldSize, newSize: all.length, oldRoot, newRoot, proof })).toBe(
          false,
        );
      }),
    );
  });

  it('names beforehand every subtree a proof looks up: few, and each kept with a leaf of the log', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(), (size, n) => {
        const looked: object[] = [];
        const nodeAt: NodeAt = (subtree) => {
          looked.push(subtree);
          return new Uint8Array(32);
        };
        inclusionProof(n % size, size, nodeAt);
        expect(nodesForInclusion(n % size, size)).toEqual(looked);
        expect(looked.length).toBeLessThanOrEqual(2 * 30);
        looked.length = 0;
        consistencyProof(n % size, size, nodeAt);
        const named = nodesForConsistency(n % size, size);
        expect(named).toEqual(looked);
        for (const subtree of named) expect(placeOf(subtree).leaf).toBeLessThan(size);
      }),
    );
  });

  it('refuses places and sizes that cannot be', () => {
    const nodeAt: NodeAt = () => new Uint8Array(32);
    expect(() => inclusionProof(3, 3, nodeAt)).toThrow(RangeError);
    expect(() => inclusionProof(-1, 3, nodeAt)).toThrow(RangeError);
    expect(() => consistencyProof(4, 3, nodeAt)).toThrow(RangeError);
    expect(() => appendLeaf([], 3, new Uint8Array(32))).toThrow(RangeError);
  });
});
