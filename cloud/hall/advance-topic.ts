import { v7 as uuid } from 'uuid';
import { readSettings } from '@/cloud/community/public';
import { json } from '@/cloud/platform/database';
import type { NewRow, Row } from '@/cloud/platform/tables';
import { stepDueAt } from '@/shared/hall/step-deadlines';
import { nextTopicState, type TopicEvent, type TopicState } from '@/shared/hall/topic-life-cycle';
import { type TopicTimelineEntry, timelineSentence } from '@/shared/hall/topic-timeline';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import { tellFollowers } from './followers';
import type { HallContext } from './hall-context';
import { watchStep } from './watch-step';

interface TopicStep {
  topic: Pick<Row<'topic'>, 'id' | 'state'>;
  /** Taken one after the other. */
  events: readonly TopicEvent[];
  entry: TopicTimelineEntry;
  /** Columns that change with the state; `stepDueAt` where the community's own days do not decide. */
  changes?: Partial<Omit<NewRow<'topic'>, 'communityId' | 'id' | 'state'>>;
  /** The body staff act for; null where somebody acts for themselves: a chairperson's own topic is not their committee's. */
  actorBody: StaffRole | null;
}

// Its author alone knows of it, or knows best.
const untold: readonly TopicState[] = ['draft', 'submitted', 'cosigning'];

/**
 * The only way a topic changes state, so that no step can be missing from the public timeline, none is
 * without its deadline, and everybody who follows the topic is told.
 *
 * @throws Refusal topicChangedMeanwhile where the life cycle has no such step, or another was first.
 */
export async function advanceTopic(context: HallContext, step: TopicStep): Promise<TopicState> {
  const { topic, events, entry, changes, actorBody } = step;
  const state = stateAfter(topic.state, events);
  if (state === null) throw new Refusal('topicChangedMeanwhile');
  const dueAt = state === 'cosigning' ? null : await dueAfter(context, state);
  const updated = await context.transaction
    .updateTable('topic')
    .set({ stepDueAt: dueAt, ...changes, state })
    .where('communityId', '=', context.communityId)
    .where('id', '=', topic.id)
    .where('state', '=', topic.state)
    .returning(['title', 'stepDueAt'])
    .executeTakeFirst();
  if (!updated) throw new Refusal('topicChangedMeanwhile');
  const eventId = await writeTimeline(context, { id: topic.id, state }, entry, actorBody);
  await watchStep(context, topic.id, updated.stepDueAt);
  if (untold.includes(state) && !events.includes('reopen')) return state;
  await tellFollowers(context, topic.id, {
    kind: 'topicStep',
    subjectId: topic.id,
    occasion: `topicStep:${eventId}`,
    title: updated.title,
    body: timelineSentence(entry),
    exceptAccountId: context.accountId,
  });
  return state;
}

const dueAfter = async (context: HallContext, state: TopicState): Promise<Date | null> =>
  stepDueAt(state, await readSettings(context), context.now);

/** Adds an entry to the public timeline; `topic.state` is the state the entry leaves. Answers its id. */
export async function writeTimeline(
  context: HallContext,
  topic: Pick<Row<'topic'>, 'id' | 'state'>,
  entry: TopicTimelineEntry,
  actorBody: StaffRole | null,
): Promise<string> {
  const id = uuid();
  await context.transaction
    .insertInto('topicEvent')
    .values({
      communityId: context.communityId,
      id,
      topicId: topic.id,
      kind: entry.kind,
      state: topic.state,
      actorAccountId: context.accountId ?? null,
      actorBody,
      details: json({ ...entry.details }),
      at: context.now,
    })
    .execute();
  return id;
}

const stateAfter = (state: TopicState, events: readonly TopicEvent[]): TopicState | null =>
  events.reduce<TopicState | null>(
    (reached, event) => (reached === null ? null : nextTopicState(reached, event)),
    state,
  );
