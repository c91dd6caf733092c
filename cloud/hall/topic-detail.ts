import { z } from 'zod';
import { citedClauseSchema, citedClauses } from '@/cloud/conventions/public';
import { operation } from '@/cloud/platform/operation';
import { readTopicFor } from './readable-topic';
import { mostRelatedShown, relatedTopicSchema, relatedTopics } from './related-topics';
import { topicCardSchema, topicCards } from './topic-cards';
import { photoSchema } from './topic-photos';
import {
  lastDecision,
  newestEvents,
  type TimelineEvent,
  timelineEntry,
  timelineEntrySchema,
} from './topic-timeline-entries';
import { viewerOf, viewerSchema } from './topic-viewer';
import { isReadable, topicWords } from './topic-words';

const detailSchema = topicCardSchema.extend({
  body: z.string(),
  proposal: z.string(),
  photos: z.array(photoSchema),
  /** Why its words are hidden; null where they are not, or nobody has decided yet. */
  hiddenReason: z.string().nullable(),
  pollId: z.string().nullable(),
  /** What came out of the deliberation; empty before. */
  conclusion: z.string(),
  /** What a body answered; null while there is no answer. */
  answer: z
    .object({ accepted: z.boolean(), body: z.string(), reason: z.string(), at: z.string() })
    .nullable(),
  /** Merged with this one, or split from it, either way; 20 at most. */
  related: z.array(relatedTopicSchema),
  /** The newest steps, in the order in which they were taken; `topicSteps` has those before. */
  timeline: z.array(timelineEntrySchema),
  hasEarlierSteps: z.boolean(),
  /** Clauses of conventions its author cites; none where its words are hidden. */
  cites: z.array(citedClauseSchema),
  viewer: viewerSchema,
});

const stepsShown = 20;

/**
 * Everything that is always read of a topic, the same for every member but for words that are hidden;
 * what hangs on it is read by its parts. A fixed number of short statements.
 *
 * @throws Refusal topicNotFound
 */
export const topicDetail = operation('hall.read')
  .input(z.object({ topicId: z.uuid() }))
  .output(detailSchema)
  .query(async ({ ctx, input: { topicId } }) => {
    const topic = await readTopicFor(ctx, topicId);
    const [card] = await topicCards(ctx, [topic]);
    if (!card) throw new Error(`no card for topic ${topicId}`);
    const related = await relatedTopics(ctx, topic);
    const events = await newestEvents(ctx, topicId, { limit: stepsShown + 1, before: null });
    return {
      ...card,
      ...(await topicWords(ctx, topic)),
      pollId: topic.pollId,
      conclusion: topic.conclusion,
      answer: answerIn(await lastDecision(ctx, topicId)),
      related: related.slice(0, mostRelatedShown),
      timeline: events
        .slice(0, stepsShown)
        .reverse()
        .map((event) => timelineEntry(event, topic, card.authorName, related)),
      hasEarlierSteps: events.length > stepsShown,
      cites: isReadable(ctx, topic) ? await citedClauses(ctx, { kind: 'topic', id: topicId }) : [],
      viewer: await viewerOf(ctx, topic),
    };
  });

const decisionDetails = z.object({ body: z.string(), reason: z.string() });

function answerIn(decision: TimelineEvent | undefined) {
  if (!decision) return null;
  const { body, reason } = decisionDetails.parse(decision.details);
  return { accepted: decision.kind === 'accepted', body, reason, at: decision.at.toISOString() };
}
