import type { Row } from '@/cloud/platform/tables';
import type { TopicCategory } from '@/shared/hall/topic-categories';
import type { TopicState } from '@/shared/hall/topic-life-cycle';
import { Refusal } from '@/shared/refusals';
import type { HallContext } from './hall-context';

/** A topic as the community has it: not a draft any more. */
export type SubmittedTopic = Row<'topic'> & {
  state: Exclude<TopicState, 'draft'>;
  category: TopicCategory;
  submittedAt: Date;
  cosignThreshold: number;
  cosignUntil: Date;
};

/**
 * The topic, locked until the transaction ends: whoever else wants to change it waits and then
 * finds it as this call left it. A draft does not exist here, not even for its author.
 *
 * @throws Refusal topicNotFound
 */
export const lockTopic = async (context: HallContext, topicId: string): Promise<SubmittedTopic> =>
  submitted(await topicRow(context, topicId).forUpdate().executeTakeFirst());

/**
 * Two topics, locked in the order of their ids, so that two who lock them crosswise never wait for each
 * other.
 *
 * @throws Refusal topicNotFound
 */
export async function lockTopics(
  context: HallContext,
  firstId: string,
  secondId: string,
): Promise<[SubmittedTopic, SubmittedTopic]> {
  const locked = new Map<string, SubmittedTopic>();
  for (const id of [firstId, secondId].sort()) locked.set(id, await lockTopic(context, id));
  return [submitted(locked.get(firstId)), submitted(locked.get(secondId))];
}

/** The topic as it is now. @throws Refusal topicNotFound */
export const readTopic = async (context: HallContext, topicId: string): Promise<SubmittedTopic> =>
  submitted(await topicRow(context, topicId).executeTakeFirst());

const topicRow = ({ transaction, communityId }: HallContext, topicId: string) =>
  transaction
    .selectFrom('topic')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', topicId)
    .where('state', '<>', 'draft');

// The table's own check: what is not a draft has all of these.
const submitted = (topic: Row<'topic'> | undefined): SubmittedTopic => {
  if (!topic) throw new Refusal('topicNotFound');
  return topic as SubmittedTopic;
};
