import { v7 as uuid } from 'uuid';
import { json } from '@/cloud/platform/database';
import type { NewRow, Row } from '@/cloud/platform/tables';
import { nextTopicState, type TopicEvent, type TopicState } from '@/shared/hall/topic-life-cycle';
import type { TopicTimelineEntry } from '@/shared/hall/topic-timeline';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import type { HallContext } from './hall-context';

interface TopicStep {
  topic: Pick<Row<'topic'>, 'id' | 'state'>;
  /** Taken one after the other. */
  events: readonly TopicEvent[];
  entry: TopicTimelineEntry;
  /** Columns that change with the state. */
  changes?: Partial<Omit<NewRow<'topic'>, 'communityId' | 'id' | 'state'>>;
  /** The body staff act for; null where somebody acts for themselves: a chairperson's own topic is not their committee's. */
  actorBody: StaffRole | null;
}

/**
 * The only way a topic changes state, so that no step can be missing from the public timeline.
 *
 * @throws Refusal topicChangedMeanwhile where the life cycle has no such step, or another was first.
 */
export async function advanceTopic(context: HallContext, step: TopicStep): Promise<TopicState> {
  const { topic, events, entry, changes, actorBody } = step;
  const state = stateAfter(topic.state, events);
  if (state === null) throw new Refusal('topicChangedMeanwhile');
  const updated = await context.transaction
    .updateTable('topic')
    .set({ ...changes, state })
    .where('communityId', '=', context.communityId)
    .where('id', '=', topic.id)
    .where('state', '=', topic.state)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) throw new Refusal('topicChangedMeanwhile');
  await writeTimeline(context, { id: topic.id, state }, entry, actorBody);
  return state;
}

/** Adds an entry to the public timeline; `topic.state` is the state the entry leaves. */
export async function writeTimeline(
  context: HallContext,
  topic: Pick<Row<'topic'>, 'id' | 'state'>,
  entry: TopicTimelineEntry,
  actorBody: StaffRole | null,
): Promise<void> {
  await context.transaction
    .insertInto('topicEvent')
    .values({
      communityId: context.communityId,
      id: uuid(),
      topicId: topic.id,
      kind: entry.kind,
      state: topic.state,
      actorAccountId: context.accountId ?? null,
      actorBody,
      details: json({ ...entry.details }),
      at: context.now,
    })
    .execute();
}

const stateAfter = (state: TopicState, events: readonly TopicEvent[]): TopicState | null =>
  events.reduce<TopicState | null>(
    (reached, event) => (reached === null ? null : nextTopicState(reached, event)),
    state,
  );
