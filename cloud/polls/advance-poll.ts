import { recordTopicDecided } from '@/cloud/hall/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { json } from '@/cloud/platform/database';
import { type DueWork, doLater } from '@/cloud/platform/outbox';
import { nextPollState, type PollEvent } from '@/shared/polls/poll-life-cycle';
import { dueEvent, postedUntil } from '@/shared/polls/poll-timing';
import { pollOutcome, resultSummary } from '@/shared/polls/result-summary';
import type { Tally } from '@/shared/polls/tally';
import { countBallots } from './count-ballots';
import { type AnnouncedPoll, lockPoll, type PollContext, readItems } from './poll-row';
import { publishResult } from './publish-poll-notices';

/**
 * Takes every step the clock asks of a poll by now, in one transaction: opens it, closes it, counts
 * and publishes, ends the posting period. Safe to run early, late or twice. Ballots on their way
 * are waited for, and those that come later find the poll closed.
 */
export const advancePoll: DueWork = async (context, payload) => {
  let poll = await lockPoll(context, String(payload.pollId));
  for (;;) {
    const event = dueEvent(poll, context.now);
    if (event === null) return;
    poll = await takeStep(context, poll, event);
  }
};

async function takeStep(
  context: PollContext,
  poll: AnnouncedPoll,
  event: PollEvent,
): Promise<AnnouncedPoll> {
  const state = nextPollState(poll.state, event);
  if (state === null) throw new Error(`poll ${poll.id}: no ${event} from ${poll.state}`);
  const changes = event === 'publish' ? await publish(context, poll) : {};
  await context.transaction
    .updateTable('poll')
    .set({ state, ...changes })
    .where('communityId', '=', context.communityId)
    .where('id', '=', poll.id)
    .where('state', '=', poll.state)
    .execute();
  await recordDeed({ ...context, accountId: null }, `polls.${event}`, poll.id, { state });
  return { ...poll, state, ...changes };
}

async function publish(context: PollContext, poll: AnnouncedPoll) {
  const { communityId, now, transaction } = context;
  const tally = await countBallots(context, poll);
  await transaction
    .insertInto('pollResult')
    .values({ communityId, pollId: poll.id, countedAt: now, tally: json(tally) })
    .execute();
  const until = postedUntil(now, poll.ruleSet);
  const items = await readItems(context, poll.id);
  await publishResult(context, poll, items, { tally, postedUntil: until });
  if (poll.topicId !== null) await tellTopic(context, poll, poll.topicId, tally);
  await doLater(context, 'polls.advance', { pollId: poll.id }, until);
  return { postedUntil: until };
}

function tellTopic(context: PollContext, poll: AnnouncedPoll, topicId: string, tally: Tally) {
  const allAlike = new Set(tally.items.map(({ passed }) => passed)).size === 1;
  const title = allAlike ? poll.title : `${poll.title}（${resultSummary(tally)}）`;
  const outcome = pollOutcome(tally);
  return recordTopicDecided(context, topicId, { pollId: poll.id, outcome, title });
}
