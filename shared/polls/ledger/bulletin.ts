import type { Tally } from '../item-tally';
import type { Answers, BallotItem } from '../methods/ballot-item';
import type { LegalEffect, RuleSet } from '../rule-set';
import { utf8Bytes } from './bytes';
import { canonicalJson } from './canonical-json';
import { hexOf } from './hex';
import type { RollRow } from './roll-leaf';
import { type Hash, sha256 } from './sha256';
import type { SignedTreeHead } from './tree-head';

/** A leaf of the log without what its place and poll already say. */
export type BulletinLeaf = { readonly commitment: string } | { readonly cancels: number };

/** A ballot that counts, laid open; `row` only in named polls. */
export type Opening = {
  readonly index: number;
  readonly nonce: string;
  readonly answers: Answers;
  readonly row?: number;
};

/** A ballot struck after an objection was upheld; `index` and `cancels` as in a cancel leaf. */
export type Strike = { readonly index: number; readonly cancels: number; readonly reason: string };

/** Everything needed to recount a closed poll; the format is laid down in docs/bulletin.md. */
export type Bulletin = {
  readonly format: 'linli-bulletin-1';
  readonly poll: {
    readonly id: string;
    readonly title: string;
    readonly communityName: string;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly legalEffect: LegalEffect;
    readonly visibility: 'named' | 'secret';
    readonly ruleSet: RuleSet;
    readonly items: readonly BallotItem[];
  };
  readonly logKey: string;
  readonly roll: {
    readonly version: number;
    readonly root: string;
    readonly rows: readonly RollRow[];
  };
  /** Rows whose ballot was delivered, and rows that signed for theirs or logged in: where they count. */
  readonly delivered?: readonly number[];
  readonly signed?: readonly number[];
  readonly tookPart: readonly number[];
  readonly leaves: readonly BulletinLeaf[];
  readonly openings: readonly Opening[];
  readonly strikes?: readonly Strike[];
  readonly head: SignedTreeHead;
  readonly tally: Tally;
  /** Ed25519 with the poll's key over everything else here, hex. */
  readonly signature: string;
};

/**
 * The bytes a bulletin is signed over. The log proves the ballots; this signature keeps titles,
 * rules and the roll as they were published, through whosever hands the file goes.
 */
export function bulletinMessage(
  { signature: _, ...signed }: Omit<Bulletin, 'signature'> & { readonly signature?: string },
  hash: Hash = sha256,
): Uint8Array {
  const digest = hexOf(hash(utf8Bytes(canonicalJson(signed))));
  return utf8Bytes(canonicalJson({ context: 'bulletin-v1', digest, pollId: signed.poll.id }));
}
