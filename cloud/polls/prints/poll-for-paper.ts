import { phaseAt } from '@/shared/polls/poll-timing';
import { Refusal } from '@/shared/refusals';
import type { PollContext } from '../poll-row';
import { type PrintedPoll, readPrintedPoll } from './printed-poll';

/**
 * A poll that ballots on paper may still be handed out for: named, announced or open.
 *
 * @throws Refusal pollNotFound, pollCancelled, printAfterClosing, paperNotInSecretPoll
 */
export async function readPollForPaper(context: PollContext, pollId: string): Promise<PrintedPoll> {
  const poll = await readPrintedPoll(context, pollId);
  const phase = phaseAt(poll, context.now);
  if (phase === 'cancelled') throw new Refusal('pollCancelled');
  if (phase !== 'announced' && phase !== 'open') throw new Refusal('printAfterClosing');
  if (poll.visibility === 'secret') throw new Refusal('paperNotInSecretPoll');
  return poll;
}
