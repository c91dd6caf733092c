import { leaveMessages } from '@/cloud/messages/public';
import type { MemberContext } from '@/cloud/platform/operation';
import type { PublishedVersion } from '@/cloud/texts/public';
import { timelineSentence } from '@/shared/hall/topic-timeline';
import { writeTimeline } from '../advance-topic';
import { tellFollowers } from '../followers';
import { type TextWriter, writerName } from './text-writer';

/** Notes a published version on the topic's timeline and tells everybody who follows it. */
export async function tellOfVersion(
  ctx: MemberContext,
  { topic, body }: TextWriter,
  { number, summary }: PublishedVersion,
  acceptedSuggestions: number,
): Promise<void> {
  const entry = {
    kind: 'textPublished' as const,
    details: { by: writerName(body), version: number, summary, accepted: acceptedSuggestions },
  };
  await writeTimeline(ctx, topic, entry, body);
  await tellFollowers(ctx, topic.id, {
    kind: 'topicStep',
    subjectId: topic.id,
    occasion: `topicText:${topic.id}:${number}`,
    title: topic.title,
    body: timelineSentence(entry),
    exceptAccountId: ctx.accountId,
  });
}

/** Tells people what became of their suggestions. */
export const tellSuggesters = (
  ctx: MemberContext,
  { topic }: TextWriter,
  suggestions: readonly { id: string; authorAccountId: string }[],
  outcome: { title: string; body: string },
): Promise<void> =>
  leaveMessages(
    ctx,
    suggestions
      .filter(({ authorAccountId }) => authorAccountId !== ctx.accountId)
      .map(({ id, authorAccountId }) => ({
        accountId: authorAccountId,
        kind: 'topicStep' as const,
        subjectId: topic.id,
        occasion: `textSuggestion:${id}`,
        ...outcome,
        aboutTime: ctx.now,
      })),
  );
