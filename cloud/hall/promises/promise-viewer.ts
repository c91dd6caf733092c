import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import { mayWorkFor } from '@/shared/hall/promises/promise-bodies';
import { nextTopicState } from '@/shared/hall/topic-life-cycle';
import { may } from '@/shared/permissions';
import type { SubmittedTopic } from '../topic-row';
import { type PromiseRow, responsibleBody } from './promise-row';
import { ownRating } from './rate-promise';
import { visibilitySchema } from './rating-schemas';

const ownRatingSchema = z.object({
  id: z.string(),
  score: z.number(),
  words: z.string(),
  isNamed: z.boolean(),
  visibility: visibilitySchema,
});

/** What the caller may do next, judged by the rules the operations apply. */
export const viewerSchema = z.object({
  mayPlan: z.boolean(),
  mayWork: z.boolean(),
  mayResume: z.boolean(),
  mayRate: z.boolean(),
  /** What they said of it themselves. */
  ownRating: ownRatingSchema.nullable(),
});

export async function promiseViewer(
  context: MemberContext,
  topic: SubmittedTopic,
  promise: PromiseRow | undefined,
): Promise<z.infer<typeof viewerSchema>> {
  const { roles } = context.caller;
  const isUnderWay = promise?.state === 'underWay';
  const isEarlier = promise?.isLatest === false;
  const isRated =
    topic.state === 'reported' && promise?.state === 'reported' && context.now < promise.nextDueAt;
  return {
    mayPlan:
      may(roles, 'hall.implement') && topic.state === 'implementing' && !isUnderWay && !isEarlier,
    mayWork: isUnderWay && mayWorkFor(roles, responsibleBody(promise)),
    mayResume:
      may(roles, 'hall.manageTopic') &&
      promise !== undefined &&
      !isEarlier &&
      nextTopicState(topic.state, 'resume') !== null,
    mayRate: isRated && may(roles, 'hall.speak'),
    ownRating: promise ? await ratingOfCaller(context, promise) : null,
  };
}

async function ratingOfCaller(context: MemberContext, { id: promiseId }: PromiseRow) {
  const rating = await ownRating(context, promiseId);
  if (!rating) return null;
  const { id, score, words, isNamed, visibility } = rating;
  return { id, score, words, isNamed, visibility };
}
