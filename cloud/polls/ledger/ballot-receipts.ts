import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { readOwnBallots } from '../own-ballots';
import { readPoll } from '../poll-row';
import { answersSchema, channelSchema } from '../poll-schemas';
import { readVotersOf } from '../voter-standing';
import { readReceipt } from './read-receipts';
import { receiptSchema } from './receipt-schema';

/**
 * The caller's own ballots that count, with everything that a receipt is checked with: for a phone
 * that has lost them, and for what staff entered of them. A co-owner's, entered or not, are that
 * person's alone.
 *
 * @throws Refusal pollNotFound
 */
export const ballotReceipts = operation('polls.read')
  .input(z.object({ pollId: z.uuid() }))
  .output(
    z.array(
      z.object({
        voterId: z.string(),
        row: z.number().int(),
        channel: channelSchema,
        sequence: z.number().int(),
        answers: answersSchema,
        nonce: z.string(),
        castAt: z.string(),
        receipt: receiptSchema,
      }),
    ),
  )
  .query(async ({ ctx, input: { pollId } }) => {
    const poll = await readPoll(ctx, pollId);
    const personIds = await callersPersonIds(ctx);
    const voters = await readVotersOf(ctx, poll.id, personIds);
    const rows = new Map(voters.map(({ voterId, row }) => [voterId, row]));
    const own = await readOwnBallots(ctx, poll.id, [...rows.keys()], personIds);
    const receipts = [];
    for (const { voterId, channel, sequence, answers, nonce, castAt, leafIndex } of own) {
      receipts.push({
        voterId,
        row: rows.get(voterId) ?? 0,
        channel,
        sequence,
        answers,
        nonce: nonce.toString('hex'),
        castAt: castAt.toISOString(),
        receipt: await readReceipt(ctx, poll.id, leafIndex),
      });
    }
    return receipts;
  });
