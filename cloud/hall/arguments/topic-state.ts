import type { MemberContext } from '@/cloud/platform/operation';
import type { TopicState } from '@/shared/hall/topic-life-cycle';
import { Refusal } from '@/shared/refusals';

/**
 * The state of a topic, which stays as it is until the transaction ends: readers share it, whoever
 * concludes it waits for them.
 *
 * @throws Refusal topicNotFound
 */
export async function holdTopicState(
  { transaction, communityId }: MemberContext,
  topicId: string,
): Promise<TopicState> {
  const topic = await transaction
    .selectFrom('topic')
    .select('state')
    .where('communityId', '=', communityId)
    .where('id', '=', topicId)
    .where('state', '<>', 'draft')
    .forShare()
    .executeTakeFirst();
  if (!topic) throw new Refusal('topicNotFound');
  return topic.state;
}
