import type { BallotLeaf } from '@/shared/polls/ledger/ballot-leaf';
import '../results/tables';
import { growLog, signHead } from './grow-log';
import { readLogEnds } from './log-ends';
import { insertHeads, insertLeaves } from './log-rows';
import type { SealContext, SealedPoll } from './seal-context';

/** A ballot found invalid, by its leaf, and why. */
export interface Strike {
  leafIndex: number;
  reason: string;
}

/**
 * Takes ballots that staff entered out of the count, after closing: for each a leaf that cancels it,
 * with its reason beside it, and one signed head that continues the log. Nothing is removed. The
 * voter has then not taken part: a ballot that the struck one replaced was cancelled when it was
 * replaced and does not come back. The caller holds the poll and has made sure that each is an entered
 * ballot in the count (`refuseWrongStrikes`); the database refuses others.
 */
export async function strikeBallots(
  context: SealContext,
  poll: SealedPoll,
  recountId: string,
  strikes: readonly Strike[],
): Promise<void> {
  if (strikes.length === 0) return;
  const { transaction, communityId, now, signer } = context;
  const end = (await readLogEnds(context, [poll.id])).get(poll.id);
  if (!end) throw new Error(`poll ${poll.id}: ballots to strike and no log`);
  const leaves = strikes.map(
    ({ leafIndex }, place): BallotLeaf => ({
      kind: 'cancel',
      pollId: poll.id,
      index: end.treeSize + place,
      cancels: leafIndex,
    }),
  );
  const log = growLog(end, leaves);
  await insertLeaves(context, log.appended);
  await insertHeads(context, [
    { ...signHead(poll, log, now, signer.sign), frontier: log.frontier },
  ]);
  await transaction
    .insertInto('ballotStrike')
    .values(
      strikes.map(({ leafIndex, reason }, place) => ({
        communityId,
        pollId: poll.id,
        leafIndex,
        cancelIndex: end.treeSize + place,
        recountId,
        reason,
        struckAt: now,
      })),
    )
    .execute();
}
