import type { Row } from '@/cloud/platform/tables';
import { staffBodyOf } from '@/shared/community/staff-bodies';
import type { TopicEvent } from '@/shared/hall/topic-life-cycle';
import { nextTopicState } from '@/shared/hall/topic-life-cycle';
import type { TopicTimelineEntry } from '@/shared/hall/topic-timeline';
import { Refusal } from '@/shared/refusals';
import { advanceTopic } from './advance-topic';
import type { HallContext } from './hall-context';
import { lockTopic, readTopic } from './topic-row';

export interface TopicForPoll {
  id: string;
  title: string;
  body: string;
  /** What the author proposes; may be empty. */
  proposal: string;
  /** What came out of the deliberation; empty where there was none. */
  conclusion: string;
}

/**
 * A topic about to be put to a poll: taken up, or concluded, also after a poll that did not pass. Words
 * that are hidden are not put before everybody that way.
 *
 * @throws Refusal topicNotFound, topicHidden
 * @throws Refusal topicAlreadyInPoll while another poll on it runs
 * @throws Refusal topicNotAccepted where the life cycle has no poll: not taken up, or ended
 */
export async function topicForPoll(context: HallContext, topicId: string): Promise<TopicForPoll> {
  const topic = await readTopic(context, topicId);
  refuseUnlessReadyForPoll(topic);
  if (topic.visibility !== 'shown') throw new Refusal('topicHidden');
  const { id, title, body, proposal, conclusion } = topic;
  return { id, title, body, proposal, conclusion };
}

/**
 * Notes on the topic that a poll on it was announced: from then on it is 表决中 and its page links
 * the poll. Of two polls announced at once the second is refused. Times are UTC instants.
 *
 * @throws Refusal topicNotFound, topicAlreadyInPoll, topicNotAccepted
 */
export async function recordTopicPolling(
  context: HallContext,
  topicId: string,
  poll: { pollId: string; title: string; opensAt: Date; closesAt: Date },
): Promise<void> {
  const topic = await lockTopic(context, topicId);
  refuseUnlessReadyForPoll(topic);
  const [opensAt, closesAt] = [poll.opensAt.toISOString(), poll.closesAt.toISOString()];
  await advanceTopic(context, {
    topic,
    events: ['startPoll'],
    entry: { kind: 'pollAnnounced', details: { title: poll.title, opensAt, closesAt } },
    changes: { pollId: poll.pollId },
    actorBody: bodyOfCaller(context),
  });
}

export type TopicPollOutcome =
  | { pollId: string; outcome: 'passed' | 'notPassed'; title: string }
  | { pollId: string; outcome: 'cancelled'; reason: string };

/**
 * Brings a poll's outcome back to its topic: passed leads to implementation, not passed leaves the
 * topic concluded, a cancelled poll gives it back as accepted. A topic that is not in this poll
 * stays as it is, because no topic may keep a poll from being closed.
 */
export async function recordTopicDecided(
  context: HallContext,
  topicId: string,
  result: TopicPollOutcome,
): Promise<void> {
  const topic = await lockTopic(context, topicId);
  if (topic.state !== 'polling' || topic.pollId !== result.pollId) return;
  const { event, entry } = stepOf(result);
  await advanceTopic(context, { topic, events: [event], entry, actorBody: bodyOfCaller(context) });
}

/** Staff announce and cancel polls; a poll that is closed by time has no caller. */
const bodyOfCaller = ({ caller }: HallContext) => staffBodyOf(caller?.roles ?? []);

function stepOf(result: TopicPollOutcome): { event: TopicEvent; entry: TopicTimelineEntry } {
  if (result.outcome === 'cancelled') {
    const { reason } = result;
    return { event: 'pollCancelled', entry: { kind: 'pollCancelled', details: { reason } } };
  }
  const kind = result.outcome === 'passed' ? 'pollPassed' : 'pollNotPassed';
  return { event: kind, entry: { kind, details: { title: result.title } } };
}

function refuseUnlessReadyForPoll({ state }: Pick<Row<'topic'>, 'state'>): void {
  if (state === 'polling') throw new Refusal('topicAlreadyInPoll');
  if (nextTopicState(state, 'startPoll') === null) throw new Refusal('topicNotAccepted');
}
