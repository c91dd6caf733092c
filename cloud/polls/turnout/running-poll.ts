import type { Row } from '@/cloud/platform/tables';
import { phaseAt } from '@/shared/polls/poll-timing';
import { Refusal } from '@/shared/refusals';
import { type AnnouncedPoll, type PollContext, readPoll } from '../poll-row';
import './tables';

/** Whether a moment of taking part may be told at once, or only days together. */
export const isSecret = ({ visibility }: Pick<Row<'poll'>, 'visibility'>): boolean =>
  visibility === 'secret';

/**
 * A poll whose turnout is anybody's business: open, or closed with ballots still being entered.
 *
 * @throws Refusal pollNotFound, turnoutNotYet, turnoutOver, pollCancelled
 */
export async function readRunningPoll(
  context: PollContext,
  pollId: string,
): Promise<AnnouncedPoll> {
  const poll = await readPoll(context, pollId);
  const phase = phaseAt(poll, context.now);
  if (phase === 'announced') throw new Refusal('turnoutNotYet');
  if (phase === 'cancelled') throw new Refusal('pollCancelled');
  if (phase !== 'open' && phase !== 'closed') throw new Refusal('turnoutOver');
  return poll;
}
