import type { MemberContext } from '@/cloud/platform/operation';
import { mayReadUnchecked } from './readable-topic';
import type { SubmittedTopic } from './topic-row';
import { isReadable } from './topic-words';
import './tables';

/** The titles of those among these topics whose words the caller may read, by id. */
export async function readableTopics(
  context: MemberContext,
  topicIds: readonly string[],
): Promise<Map<string, string>> {
  if (topicIds.length === 0) return new Map();
  const topics = await context.transaction
    .selectFrom('topic')
    .select(['id', 'title', 'state', 'visibility', 'authorAccountId'])
    .where('communityId', '=', context.communityId)
    .where('id', 'in', [...topicIds])
    .where('state', '<>', 'draft')
    .execute();
  const mayRead = (
    topic: Pick<SubmittedTopic, 'visibility' | 'authorAccountId'> & { state: string },
  ) =>
    isReadable(context, topic) && (topic.state !== 'submitted' || mayReadUnchecked(context, topic));
  return new Map(topics.filter(mayRead).map(({ id, title }) => [id, title]));
}
