import {
  type BallotDocument,
  ballotCommitment,
  ballotDocument,
  nonceBytes,
} from '@/shared/polls/ledger/ballot-commitment';
import { hexOf } from '@/shared/polls/ledger/hex';
import type { Answers } from '@/shared/polls/methods/ballot-item';
import { randomBytes } from '@/src/platform/random-bytes';

/** A ballot about to be cast, as plain JSON; the nonce and the commitment in hex. */
export type PreparedBallot = {
  readonly pollId: string;
  readonly document: BallotDocument;
  readonly nonce: string;
  readonly commitment: string;
};

type BallotToPrepare = {
  readonly pollId: string;
  /** The voter's row of the roll in a named poll, null in a secret one. */
  readonly row: number | null;
  readonly answers: Answers;
};

/** What the voter reads when their phone cannot draw a nonce: without one a choice could be guessed. */
export const noRandomnessMessage =
  '这部手机上的微信版本太旧，不能保证您的选择不被人猜出来，所以不能在这里投票。请升级微信后再投，或者到居委会投纸质票。';

/** Draws the nonce and commits to the answers; null where the phone has no secure randomness. */
export async function prepareBallot({
  pollId,
  row,
  answers,
}: BallotToPrepare): Promise<PreparedBallot | null> {
  const nonce = await randomBytes(nonceBytes);
  if (!nonce) return null;
  const document = ballotDocument(answers, row);
  const commitment = hexOf(ballotCommitment(pollId, document, nonce));
  return { pollId, document, nonce: hexOf(nonce), commitment };
}
