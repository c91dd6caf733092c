import { joinBytes, utf8Bytes } from './bytes';
import { canonicalJson } from './canonical-json';
import { bytesOfHex, hexOf } from './hex';
import { treeRoot } from './merkle-tree';
import { type Hash, sha256 } from './sha256';
import { leafHash } from './subtrees';
import { verifyInclusion } from './verify-proofs';

/** A public row of the roll: `voter` (hex) hides who it is, area in 0.01 m², one head. */
export type RollRow = {
  readonly voter: string;
  readonly areaHundredths: number;
  readonly heads: 1;
};

/** SHA-256(voterKey ‖ salt), hex: without the row's 32 random bytes nobody can tell whose row it is. */
export const hiddenVoter = (voterKey: string, salt: Uint8Array, hash: Hash = sha256): string =>
  hexOf(hash(joinBytes(utf8Bytes(voterKey), salt)));

export const rollLeafHash = (
  { voter, areaHundredths, heads }: RollRow,
  hash: Hash = sha256,
): Uint8Array => leafHash(utf8Bytes(canonicalJson({ voter, areaHundredths, heads })), hash);

/** The root over all rows in row order, hex: published before the poll opens. */
export const rollRoot = (rows: readonly RollRow[], hash: Hash = sha256): string =>
  hexOf(
    treeRoot(
      rows.map((row) => rollLeafHash(row, hash)),
      hash,
    ),
  );

/** What a voter is told of their own row, to check it against the published root. */
export type OwnRow = {
  readonly voterKey: string;
  /** Hex. */
  readonly salt: string;
  readonly areaHundredths: number;
  /** The row's number, from 0, of so many. */
  readonly row: number;
  readonly rows: number;
  readonly proof: readonly string[];
};

/** Whether the row stands in the roll of this root (hex) exactly so. */
export function isOwnRowInRoll(own: OwnRow, root: string, hash: Hash = sha256): boolean {
  const salt = bytesOfHex(own.salt, 32);
  const rootBytes = bytesOfHex(root, 32);
  const proof = own.proof.flatMap((text) => bytesOfHex(text, 32) ?? []);
  if (!salt || !rootBytes || proof.length !== own.proof.length) return false;
  if (!Number.isSafeInteger(own.areaHundredths)) return false;
  const voter = hiddenVoter(own.voterKey, salt, hash);
  const leaf = rollLeafHash({ voter, areaHundredths: own.areaHundredths, heads: 1 }, hash);
  const claim = { index: own.row, treeSize: own.rows, leaf, root: rootBytes, proof };
  return verifyInclusion(claim, hash);
}
