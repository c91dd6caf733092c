import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { readPaperToken, rowOfPaperNumber } from '@/shared/polls/entries/paper-number';
import { Refusal } from '@/shared/refusals';
import { type AnnouncedPoll, type PollContext, readPoll } from '../poll-row';
import { type RollVoter, voterRows } from '../voter-standing';
import { voterToEnterSchema } from './entry-schemas';
import { voterToEnter } from './voter-to-enter';

/**
 * The voter a paper ballot was printed for, from its number as typed or its code as scanned.
 *
 * @throws Refusal pollNotFound, paperNumberWrong, paperOfAnotherPoll
 */
export const findPaper = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid(), number: z.string().max(300) }))
  .output(voterToEnterSchema)
  .query(async ({ ctx, input }) => {
    const poll = await readPoll(ctx, input.pollId);
    const voter = await voterOfPaper(ctx, poll, input.number);
    if (typeof voter === 'string') throw new Refusal(voter);
    return voterToEnter(ctx, poll.id, voter);
  });

/** The voter of a number or code, or why it leads to none. */
export async function voterOfPaper(
  context: PollContext,
  poll: AnnouncedPoll,
  given: string,
): Promise<RollVoter | 'paperNumberWrong' | 'paperOfAnotherPoll'> {
  const scanned = readPaperToken(given);
  if (scanned && scanned.pollId !== poll.id) return 'paperOfAnotherPoll';
  const roll = { pollId: poll.id, rollRoot: poll.rollRoot };
  const row = rowOfPaperNumber(roll, scanned?.number ?? given);
  if (row === null) return 'paperNumberWrong';
  const voter = await voterRows(context, poll.id).where('entry.row', '=', row).executeTakeFirst();
  return voter ?? 'paperNumberWrong';
}
