import { recordTopicDecided } from '@/cloud/hall/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type DueWork, doLater } from '@/cloud/platform/outbox';
import type { Tally } from '@/shared/polls/item-tally';
import { nextPollState, type PollEvent } from '@/shared/polls/poll-life-cycle';
import { dueEvent } from '@/shared/polls/poll-timing';
import { pollOutcome, resultSummary } from '@/shared/polls/result-summary';
import { Refusal } from '@/shared/refusals';
import { readItems } from './ballot-items';
import { countBallots } from './count-ballots';
import { type AnnouncedPoll, lockPoll, type PollContext } from './poll-row';
import { publishFinalResult, publishResult } from './publish-poll-notices';
import { isContested } from './results/contested';
import { objectionsSoFar } from './results/objections-so-far';
import { recordCount } from './results/record-count';
import { latestResult } from './results/result-row';
import { holdUpAltered } from './roll/hold-up-altered';
import { scanRoll } from './roll/scan-roll';
import { tellAfterStep } from './turnout/after-step';

/**
 * Takes every step the clock asks of a poll by now, in one transaction: opens it, closes it, counts
 * and publishes, ends the posting period unless the result is contested, archives. Safe to run
 * early, late or twice. Ballots and objections on their way are waited for, and those that come later
 * find the poll closed. With a roll that is not the one announced it takes no step.
 */
export const advancePoll: DueWork = async (context, payload) => {
  let poll = await lockPoll(context, String(payload.pollId));
  for (;;) {
    const contested = poll.state === 'preliminary' && (await isContested(context, poll.id));
    const event = dueEvent({ ...poll, isContested: contested }, context.now);
    if (event === null) return;
    try {
      poll = await takeStep(context, poll, event);
    } catch (error) {
      const found = whatIsAltered(error);
      if (found === null) throw error;
      return holdUpAltered(context, poll, event, found);
    }
  }
};

/** What was announced or signed is not what there is: nothing goes on until it is put right. */
function whatIsAltered(error: unknown): 'rollAltered' | 'logAltered' | null {
  const code = error instanceof Refusal ? error.code : null;
  return code === 'rollAltered' || code === 'logAltered' ? code : null;
}

/** The count looks at the roll itself, so closing does only where papers are still entered first. */
const looksAtRoll = (event: PollEvent, { entryHours }: AnnouncedPoll): boolean =>
  event === 'open' || (event === 'close' && entryHours > 0);

/** @throws Refusal rollAltered, logAltered, before anything is written */
async function takeStep(
  context: PollContext,
  poll: AnnouncedPoll,
  event: PollEvent,
): Promise<AnnouncedPoll> {
  const state = nextPollState(poll.state, event);
  if (state === null) throw new Error(`poll ${poll.id}: no ${event} from ${poll.state}`);
  if (looksAtRoll(event, poll)) await scanRoll(context, poll);
  const published = event === 'publish' ? await publish(context, poll) : {};
  const changes = { ...published, rollAlteredAt: null };
  if (event === 'finalise') await finalise(context, poll);
  await context.transaction
    .updateTable('poll')
    .set({ state, ...changes })
    .where('communityId', '=', context.communityId)
    .where('id', '=', poll.id)
    .where('state', '=', poll.state)
    .execute();
  await recordDeed({ ...context, accountId: null }, `polls.${event}`, poll.id, { state });
  await tellAfterStep(context, poll, event);
  return { ...poll, state, ...changes };
}

async function publish(context: PollContext, poll: AnnouncedPoll) {
  const tally = await countBallots(context, poll);
  const posting = await recordCount(context, poll, { count: 1, tally });
  const items = await readItems(context, poll.id);
  await publishResult(context, poll, items, { tally, postedUntil: posting.postedUntil });
  return posting;
}

async function finalise(context: PollContext, poll: AnnouncedPoll): Promise<void> {
  const result = await latestResult(context, poll.id);
  if (!result || poll.sealedUntil === null) throw new Error(`poll ${poll.id}: final, not counted`);
  const { filed: objections } = await objectionsSoFar(context, poll.id);
  const { sealedUntil } = poll;
  await publishFinalResult(context, poll, result.tally, { objections, sealedUntil });
  if (poll.topicId !== null) await tellTopic(context, poll, poll.topicId, result.tally);
  await doLater(context, 'polls.advance', { pollId: poll.id }, sealedUntil);
}

function tellTopic(context: PollContext, poll: AnnouncedPoll, topicId: string, tally: Tally) {
  const allAlike = new Set(tally.items.map(({ passed }) => passed)).size === 1;
  const title = allAlike ? poll.title : `${poll.title}（${resultSummary(tally)}）`;
  const outcome = pollOutcome(tally);
  return recordTopicDecided(context, topicId, { pollId: poll.id, outcome, title });
}
