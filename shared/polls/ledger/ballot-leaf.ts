import { utf8Bytes } from './bytes';
import { canonicalJson } from './canonical-json';
import { type Hash, sha256 } from './sha256';
import { leafHash } from './subtrees';

/** A ballot that came to count; `commitment` in hex. `index` is its place in the log, from 0. */
export type CastLeaf = {
  readonly kind: 'cast';
  readonly pollId: string;
  readonly index: number;
  readonly commitment: string;
};

/** Leaf `cancels` no longer counts: its voter changed their vote. */
export type CancelLeaf = {
  readonly kind: 'cancel';
  readonly pollId: string;
  readonly index: number;
  readonly cancels: number;
};

export type BallotLeaf = CastLeaf | CancelLeaf;

/** The bytes of a leaf: no time and no voter, so that the log tells nobody's choice. */
export function ballotLeafData(leaf: BallotLeaf): Uint8Array {
  const { kind, pollId, index } = leaf;
  return utf8Bytes(
    canonicalJson(
      leaf.kind === 'cast'
        ? { kind, pollId, index, commitment: leaf.commitment }
        : { kind, pollId, index, cancels: leaf.cancels },
    ),
  );
}

export const ballotLeafHash = (leaf: BallotLeaf, hash: Hash = sha256): Uint8Array =>
  leafHash(ballotLeafData(leaf), hash);
