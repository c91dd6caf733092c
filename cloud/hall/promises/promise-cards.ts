import { z } from 'zod';
import { bodyText } from '@/shared/hall/promises/promise-bodies';
import {
  dayEndingAt,
  type PromiseGroup,
  promiseGroupOf,
  promiseGroups,
} from '@/shared/hall/promises/promise-standing';
import type { Visibility } from '@/shared/moderation/visibility';
import type { HallContext } from '../hall-context';
import { shownTitle } from '../shown-title';
import { type PromiseRow, responsibleBody } from './promise-row';
import { ratingFigures, scoreCounts } from './rating-figures';
import { ratingFiguresSchema } from './rating-schemas';

const groupNames = Object.keys(promiseGroups) as [PromiseGroup, ...PromiseGroup[]];

export const groupSchema = z.enum(groupNames);

/** What the board shows of a promise. Money in fen, days in Asia/Shanghai. */
export const promiseCardSchema = z.object({
  topicId: z.string(),
  topicTitle: z.string(),
  round: z.number(),
  /** null: taken up again, the new plan is owed. */
  group: groupSchema.nullable(),
  body: z.string(),
  /** What is due next: a milestone, the report, the end of the rating; null once it has ended. */
  next: z
    .object({ what: z.enum(['milestone', 'report', 'rating']), title: z.string(), day: z.string() })
    .nullable(),
  milestonesDone: z.number(),
  milestoneCount: z.number(),
  /** Whether each was reached by the day that was promised first. */
  isInTime: z.boolean(),
  budgetFen: z.number(),
  spentFen: z.number(),
  ratings: ratingFiguresSchema,
  endedAt: z.string().nullable(),
});

export type PromiseCard = z.infer<typeof promiseCardSchema>;

export type PromiseWithTopic = PromiseRow & { topicTitle: string; topicVisibility: Visibility };

/** All promises of the community with their topics, earlier ones too. */
export const promisesWithTopics = ({ transaction, communityId }: HallContext) =>
  transaction
    .selectFrom('promise')
    .innerJoin('topic', (join) =>
      join
        .onRef('topic.communityId', '=', 'promise.communityId')
        .onRef('topic.id', '=', 'promise.topicId'),
    )
    .selectAll('promise')
    .select(['topic.title as topicTitle', 'topic.visibility as topicVisibility'])
    .where('promise.communityId', '=', communityId);

/** Those that count today: the latest of each topic. */
export const latestPromises = (context: HallContext) =>
  promisesWithTopics(context).where('promise.isLatest', '=', true);

/** The cards of one page, with one further query however long it is. */
export async function promiseCards(
  context: HallContext,
  promises: readonly PromiseWithTopic[],
): Promise<PromiseCard[]> {
  const rated = promises.filter(({ reportedAt }) => reportedAt !== null);
  const counts = await scoreCounts(
    context,
    rated.map(({ id }) => id),
  );
  return promises.map((promise) => ({
    topicId: promise.topicId,
    topicTitle: shownTitle({ title: promise.topicTitle, visibility: promise.topicVisibility }),
    round: promise.round,
    group: promiseGroupOf(promise, context.now),
    body: bodyText(responsibleBody(promise)),
    next: nextOf(promise),
    milestonesDone: promise.milestonesDone,
    milestoneCount: promise.milestoneCount,
    isInTime: !promise.missedOriginalDay,
    budgetFen: promise.budgetFen,
    spentFen: promise.spentFen,
    ratings: ratingFigures(promise.state, counts.get(promise.id)),
    endedAt: promise.endedAt?.toISOString() ?? null,
  }));
}

export function nextOf({
  state,
  nextTitle,
  nextDueAt,
}: Pick<PromiseRow, 'state' | 'nextTitle' | 'nextDueAt'>): PromiseCard['next'] {
  const day = dayEndingAt(nextDueAt);
  if (state === 'reported') return { what: 'rating', title: '居民评价', day };
  if (state !== 'underWay') return null;
  return nextTitle === null
    ? { what: 'report', title: '公布办结报告', day }
    : { what: 'milestone', title: nextTitle, day };
}
