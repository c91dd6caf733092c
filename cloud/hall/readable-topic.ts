import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { readTopic, type SubmittedTopic } from './topic-row';

/** Whether the caller may read the words of a topic that is not shown to everybody. */
export const mayReadUnchecked = (
  { accountId, caller }: MemberContext,
  { authorAccountId }: Pick<SubmittedTopic, 'authorAccountId'>,
): boolean => authorAccountId === accountId || may(caller.roles, 'moderation.decide');

/**
 * The topic as the caller may know of it: one that nobody has looked at yet exists for its author and
 * for moderators only.
 *
 * @throws Refusal topicNotFound
 */
export async function readTopicFor(
  context: MemberContext,
  topicId: string,
): Promise<SubmittedTopic> {
  const topic = await readTopic(context, topicId);
  if (topic.state === 'submitted' && !mayReadUnchecked(context, topic)) {
    throw new Refusal('topicNotFound');
  }
  return topic;
}
