import { hexOf } from '@/shared/polls/ledger/hex';
import { inclusionProof, nodesForInclusion } from '@/shared/polls/ledger/merkle-proofs';
import type { Receipt } from '@/shared/polls/ledger/receipt';
import type { PollContext } from '../poll-row';
import type { EarlierCast } from './earlier-casts';
import { readLogNodes } from './log-nodes';
import { readHeadOver } from './read-heads';
import { serverHash } from './server-hash';

/** The receipt of a leaf as it was first given: with the head of that moment. */
export async function readReceipt(
  context: PollContext,
  pollId: string,
  index: number,
): Promise<Receipt> {
  const head = await readHeadOver(context, pollId, index);
  const subtrees = nodesForInclusion(index, head.treeSize);
  const nodeAt = await readLogNodes(context, pollId, subtrees);
  const { commitment } = await context.transaction
    .selectFrom('ballotLeaf')
    .select('commitment')
    .where('communityId', '=', context.communityId)
    .where('pollId', '=', pollId)
    .where('index', '=', index)
    .executeTakeFirstOrThrow();
  const proof = inclusionProof(index, head.treeSize, nodeAt, serverHash).map(hexOf);
  return { pollId, index, commitment: commitment?.toString('hex') ?? '', head, proof };
}

/** The first answers to requests that come again. They are few: a lost answer each. */
export async function readReceipts(context: PollContext, casts: readonly EarlierCast[]) {
  const answers = new Map<string, { sequence: number; castAt: string; receipt: Receipt }>();
  for (const { accountId, requestId, pollId, leafIndex, sequence, castAt } of casts) {
    const receipt = await readReceipt(context, pollId, leafIndex);
    answers.set(`${accountId} ${requestId}`, { sequence, castAt: castAt.toISOString(), receipt });
  }
  return answers;
}
