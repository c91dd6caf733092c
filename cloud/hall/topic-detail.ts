import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { nextTopicState } from '@/shared/hall/topic-life-cycle';
import {
  whyCannotCosign,
  whyCannotDecide,
  whyCannotWithdraw,
  whyCosigningIsOver,
} from '@/shared/hall/topic-rules';
import { may } from '@/shared/permissions';
import { refusalMessage } from '@/shared/refusals';
import { asCosigner } from './cosigner';
import { topicCardSchema, topicCards } from './topic-cards';
import { photoSchema, topicPhotos } from './topic-photos';
import { readTopic, type SubmittedTopic } from './topic-row';
import {
  type TimelineEvent,
  timelineEntry,
  timelineEntrySchema,
  topicEvents,
} from './topic-timeline-entries';

const detailSchema = topicCardSchema.extend({
  body: z.string(),
  proposal: z.string(),
  photos: z.array(photoSchema),
  pollId: z.string().nullable(),
  /** What a body answered; null while there is no answer. */
  answer: z
    .object({ accepted: z.boolean(), body: z.string(), reason: z.string(), at: z.string() })
    .nullable(),
  timeline: z.array(timelineEntrySchema),
  /** What the caller may do next, judged by the rules the operations apply. */
  viewer: z.object({
    mayCosign: z.boolean(),
    /** Why not, for those who might want to; null when they may. */
    whyNotCosign: z.object({ code: z.string(), message: z.string() }).nullable(),
    mayWithdrawCosign: z.boolean(),
    mayWithdraw: z.boolean(),
    mayDecide: z.boolean(),
    mayPreparePoll: z.boolean(),
  }),
});

/**
 * Everything about one topic, its whole timeline included: every member sees all of it.
 *
 * @throws Refusal topicNotFound
 */
export const topicDetail = operation('hall.read')
  .input(z.object({ topicId: z.uuid() }))
  .output(detailSchema)
  .query(async ({ ctx, input: { topicId } }) => {
    const topic = await readTopic(ctx, topicId);
    const [card] = await topicCards(ctx, [topic]);
    if (!card) throw new Error(`no card for topic ${topicId}`);
    const events = await topicEvents(ctx, topicId);
    return {
      ...card,
      body: topic.body,
      proposal: topic.proposal,
      photos: await topicPhotos(ctx, topicId),
      pollId: topic.pollId,
      answer: answerIn(events),
      timeline: events.map((event) => timelineEntry(event, topic, card.authorName)),
      viewer: await viewerOf(ctx, topic),
    };
  });

async function viewerOf(context: MemberContext, topic: SubmittedTopic) {
  const { roles } = context.caller;
  const cosigner = await asCosigner(context, topic.id);
  const refusal = whyCannotCosign(topic, cosigner, context.now);
  const isAuthor = topic.authorAccountId === context.accountId;
  return {
    mayCosign: refusal === null && may(roles, 'hall.cosign'),
    whyNotCosign: refusal && {
      code: refusal.code,
      message: refusalMessage(refusal.code, refusal.details ?? {}),
    },
    mayWithdrawCosign: cosigner.hasCosigned && whyCosigningIsOver(topic, context.now) === null,
    mayWithdraw: isAuthor && whyCannotWithdraw(topic.state) === null,
    mayDecide: may(roles, 'hall.decideTopic') && whyCannotDecide(topic.state) === null,
    mayPreparePoll:
      may(roles, 'polls.prepare') && nextTopicState(topic.state, 'startPoll') !== null,
  };
}

const decisionDetails = z.object({ body: z.string(), reason: z.string() });

function answerIn(events: readonly TimelineEvent[]) {
  const decision = events.findLast(({ kind }) => kind === 'accepted' || kind === 'rejected');
  if (!decision) return null;
  const { body, reason } = decisionDetails.parse(decision.details);
  return { accepted: decision.kind === 'accepted', body, reason, at: decision.at.toISOString() };
}
