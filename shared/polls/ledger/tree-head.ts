import { utf8Bytes } from './bytes';
import { canonicalJson } from './canonical-json';
import { bytesOfHex } from './hex';
import { type Hash, sha256 } from './sha256';
import { verifyConsistency } from './verify-proofs';
import { type VerifySignature, verifySignature } from './verify-signature';

/** What the operator vouches for: the log of this poll had so many leaves and this root then. */
export type TreeHead = {
  readonly pollId: string;
  readonly treeSize: number;
  /** Hex. */
  readonly root: string;
  /** UTC, ISO 8601 with milliseconds. */
  readonly time: string;
};

/** With its Ed25519 signature, hex. */
export type SignedTreeHead = TreeHead & { readonly signature: string };

/** The bytes that are signed. `context` keeps the signature from passing for one of anything else. */
export const treeHeadMessage = ({ pollId, treeSize, root, time }: TreeHead): Uint8Array =>
  utf8Bytes(canonicalJson({ context: 'tree-head-v1', pollId, root, time, treeSize }));

/** `logKey` in hex, as frozen with the announcement. */
export function isHeadSigned(
  head: SignedTreeHead,
  logKey: string,
  verify: VerifySignature = verifySignature,
): boolean {
  const signature = bytesOfHex(head.signature, 64);
  const key = bytesOfHex(logKey, 32);
  if (!signature || !key || !Number.isSafeInteger(head.treeSize)) return false;
  return verify(signature, treeHeadMessage(head), key);
}

/** What contradicts a head that was kept before. */
export type HeadProblem = 'headOfOtherPoll' | 'headNotSigned' | 'logShrank' | 'logRewritten';

/** What heads are checked with: the poll's key (hex), and a server's own implementations. */
export type HeadCheck = {
  readonly logKey: string;
  readonly verify?: VerifySignature;
  readonly hash?: Hash;
};

/**
 * Why a newer head contradicts the kept one, or null if the log has only grown since: nothing
 * that was in it has been dropped or altered. `proof` is the consistency proof, hex.
 */
export function whyHeadFails(
  kept: SignedTreeHead,
  newer: SignedTreeHead,
  proof: readonly string[],
  { logKey, verify, hash = sha256 }: HeadCheck,
): HeadProblem | null {
  if (newer.pollId !== kept.pollId) return 'headOfOtherPoll';
  if (!isHeadSigned(newer, logKey, verify)) return 'headNotSigned';
  if (newer.treeSize < kept.treeSize) return 'logShrank';
  const [oldRoot, newRoot] = [bytesOfHex(kept.root, 32), bytesOfHex(newer.root, 32)];
  const steps = proof.flatMap((text) => bytesOfHex(text, 32) ?? []);
  if (!oldRoot || !newRoot || steps.length !== proof.length) return 'logRewritten';
  const sizes = { oldSize: kept.treeSize, newSize: newer.treeSize };
  const grown = verifyConsistency({ ...sizes, oldRoot, newRoot, proof: steps }, hash);
  return grown ? null : 'logRewritten';
}
