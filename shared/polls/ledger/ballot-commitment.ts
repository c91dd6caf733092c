import type { Answers } from '../methods/ballot-item';
import { joinBytes, utf8Bytes } from './bytes';
import { canonicalJson } from './canonical-json';
import { type Hash, sha256 } from './sha256';

/** What the voter of a secret poll (不记名) commits to. */
export type SecretBallot = { readonly answers: Answers };

/** What the voter of a named poll commits to; `row` is their row of the roll, from 0. */
export type NamedBallot = SecretBallot & { readonly row: number };

export type BallotDocument = SecretBallot | NamedBallot;

/** Bytes of a nonce. With so many nobody can find out a choice by trying all of them. */
export const nonceBytes = 32;

/** Exactly the fields that are committed to, whatever else the caller's object holds. */
export const ballotDocument = (answers: Answers, row: number | null): BallotDocument =>
  row === null ? { answers } : { answers, row };

/**
 * The commitment C = SHA-256("ballot-v1" ‖ pollId ‖ canonical(document) ‖ nonce): it fixes the
 * ballot without showing it. `pollId` is the 36-character lower-case text.
 */
export function ballotCommitment(
  pollId: string,
  document: BallotDocument,
  nonce: Uint8Array,
  hash: Hash = sha256,
): Uint8Array {
  if (nonce.length !== nonceBytes) throw new RangeError('A nonce has 32 bytes.');
  return hash(joinBytes(utf8Bytes(`ballot-v1${pollId}${canonicalJson(document)}`), nonce));
}

/** The same for answers whose canonical text is at hand: a count commits to the same few texts often. */
export function commitmentOfText(
  pollId: string,
  canonicalAnswers: string,
  row: number | null,
  nonce: Uint8Array,
  hash: Hash = sha256,
): Uint8Array {
  const document =
    row === null
      ? `{"answers":${canonicalAnswers}}`
      : `{"answers":${canonicalAnswers},"row":${row}}`;
  return hash(joinBytes(utf8Bytes(`ballot-v1${pollId}${document}`), nonce));
}
