import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { readPoll } from '../poll-row';
import { answersSchema, channelSchema } from '../poll-schemas';
import { readVotersOf } from '../voter-standing';
import { readReceipt } from './read-receipts';
import { receiptSchema } from './receipt-schema';
import './tables';

/**
 * The caller's own ballots that count, with everything that a receipt is checked with: for a phone
 * that has lost them, and for ballots that staff entered. A co-owner's are that person's alone.
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
    if (rows.size === 0) return [];
    const ballots = await ctx.transaction
      .selectFrom('ballot')
      .distinctOn('voterId')
      .selectAll()
      .where('communityId', '=', ctx.communityId)
      .where('pollId', '=', poll.id)
      .where('voterId', 'in', [...rows.keys()])
      .orderBy('voterId')
      .orderBy('sequence', 'desc')
      .execute();
    const own = ballots.filter(({ personId }) => personId === null || personIds.includes(personId));
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
