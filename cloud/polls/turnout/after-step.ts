import { doLater } from '@/cloud/platform/outbox';
import type { PollEvent } from '@/shared/polls/poll-life-cycle';
import { automaticReminderAt } from '@/shared/polls/turnout/reminder-limits';
import type { AnnouncedPoll, PollContext } from '../poll-row';

/** What people are told after a step of a poll's life; put off, so that no step waits for it. */
export async function tellAfterStep(
  context: PollContext,
  poll: AnnouncedPoll,
  event: PollEvent,
): Promise<void> {
  const { id: pollId, opensAt, closesAt } = poll;
  if (event === 'open') {
    await doLater(context, 'polls.placeVoters', { pollId }, context.now);
    await doLater(context, 'polls.tellOpening', { pollId, after: null }, context.now);
    await doLater(
      context,
      'polls.remind',
      { pollId, buildingId: null, after: -1 },
      automaticReminderAt(opensAt, closesAt),
    );
  }
  if (event === 'publish')
    await doLater(context, 'polls.tellResult', { pollId, after: null }, context.now);
}
