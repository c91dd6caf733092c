import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { hexOf } from '@/shared/polls/ledger/hex';
import { consistencyProof, nodesForConsistency } from '@/shared/polls/ledger/merkle-proofs';
import { Refusal } from '@/shared/refusals';
import { readPoll } from '../poll-row';
import { readLogNodes } from './log-nodes';
import { readNewestHead } from './read-heads';
import { treeHeadSchema } from './receipt-schema';
import { serverHash } from './server-hash';

/**
 * The newest signed head of a poll's log, with the proof that it continues the log of `treeSize`
 * leaves that the phone has kept. It tells how many leaves there are, and nothing of what they say.
 *
 * @throws Refusal pollNotFound, logShorterThanKept
 */
export const ballotLogHead = operation('polls.read')
  .input(z.object({ pollId: z.uuid(), treeSize: z.number().int().min(0) }))
  .output(z.object({ head: treeHeadSchema, proof: z.array(z.string()) }))
  .query(async ({ ctx, input: { pollId, treeSize } }) => {
    await readPoll(ctx, pollId);
    const head = await readNewestHead(ctx, pollId);
    if (treeSize > head.treeSize) throw new Refusal('logShorterThanKept');
    const subtrees = nodesForConsistency(treeSize, head.treeSize);
    const nodeAt = await readLogNodes(ctx, pollId, subtrees);
    const proof = consistencyProof(treeSize, head.treeSize, nodeAt, serverHash).map(hexOf);
    return { head, proof };
  });
