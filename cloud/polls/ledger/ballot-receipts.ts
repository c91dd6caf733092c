import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { readPoll } from '../poll-row';
import { answersSchema, channelSchema } from '../poll-schemas';
import { readVotersOf } from '../voter-standing';
import { readReceipt } from './read-receipts';
import { receiptSchema } from './receipt-schema';
import '../entries/tables';
import './tables';

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
    if (rows.size === 0) return [];
    const ballots = await ctx.transaction
      .selectFrom('ballot')
      .leftJoin('ballotEntry as entry', (join) =>
        join
          .onRef('entry.communityId', '=', 'ballot.communityId')
          .onRef('entry.pollId', '=', 'ballot.pollId')
          .onRef('entry.id', '=', 'ballot.entryId'),
      )
      .distinctOn('ballot.voterId')
      .selectAll('ballot')
      .select('entry.personId as spokenById')
      .where('ballot.communityId', '=', ctx.communityId)
      .where('ballot.pollId', '=', poll.id)
      .where('ballot.voterId', 'in', [...rows.keys()])
      .orderBy('ballot.voterId')
      .orderBy('ballot.sequence', 'desc')
      .execute();
    const isMine = (personId: string | null) => personId !== null && personIds.includes(personId);
    const own = ballots.filter(({ personId, spokenById }) => isMine(personId ?? spokenById));
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
