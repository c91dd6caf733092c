import { hiddenReasons } from '@/cloud/moderation/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { hiddenTitle } from '@/shared/hall/hidden-topic';
import { moderationReasons } from '@/shared/moderation/moderation-reasons';
import { mayReadUnchecked } from './readable-topic';
import { type Photo, topicPhotos } from './topic-photos';
import type { SubmittedTopic } from './topic-row';

interface TopicWords {
  title: string;
  body: string;
  proposal: string;
  photos: Photo[];
  /** Why its words are hidden, in words; null where they are not, or nobody has decided yet. */
  hiddenReason: string | null;
}

/** What the author wrote, for those who may read it: whatever became of it, the topic itself stays. */
export async function topicWords(
  context: MemberContext,
  topic: SubmittedTopic,
): Promise<TopicWords> {
  const { title, body, proposal } = topic;
  const reason =
    topic.visibility === 'hidden'
      ? (await hiddenReasons(context, 'topic', [topic.id])).get(topic.id)
      : undefined;
  const hiddenReason = reason ? moderationReasons[reason] : null;
  if (!isReadable(context, topic))
    return { title: hiddenTitle, body: '', proposal: '', photos: [], hiddenReason };
  return { title, body, proposal, photos: await topicPhotos(context, topic.id), hiddenReason };
}

/** Whether the caller reads the topic's own words, and not the note that they are hidden. */
export const isReadable = (
  context: MemberContext,
  topic: Pick<SubmittedTopic, 'visibility' | 'authorAccountId'>,
): boolean => topic.visibility === 'shown' || mayReadUnchecked(context, topic);
