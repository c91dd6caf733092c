import type { MemberContext } from '@/cloud/platform/operation';
import { currentTextOf } from '@/cloud/texts/public';
import { pollLimits } from '@/shared/polls/poll-limits';
import { textForPoll } from '@/shared/texts/text-for-poll';

export interface TopicText {
  versionNumber: number;
  digest: string;
  /** The text as a poll's description: whole, or named where it is longer than that. */
  description: string;
}

/** The current version of a topic's text, for a poll on it; null where the topic has none. */
export async function topicTextFor(
  context: Pick<MemberContext, 'transaction' | 'communityId' | 'now'>,
  topicId: string,
): Promise<TopicText | null> {
  const text = await currentTextOf(context, { kind: 'topic', id: topicId });
  if (!text) return null;
  const { versionNumber, digest } = text;
  return { versionNumber, digest, description: textForPoll(text, pollLimits.description.max) };
}
