import type { PromiseState } from '@/shared/hall/promises/promise-standing';
import { averageTenths, ratingSum, type ScoreCounts, scores } from '@/shared/hall/promises/ratings';
import type { HallContext } from '../hall-context';
import type { RatingFigures } from './rating-schemas';
import './tables';

/** How many gave each score, by promise; one query along an index. Those without ratings are missing. */
export async function scoreCounts(
  { transaction, communityId }: HallContext,
  promiseIds: readonly string[],
): Promise<Map<string, ScoreCounts>> {
  if (promiseIds.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('promiseRating')
    .select((eb) => ['promiseId', 'score', eb.fn.countAll<number>().as('count')])
    .where('communityId', '=', communityId)
    .where('promiseId', 'in', [...promiseIds])
    .groupBy(['promiseId', 'score'])
    .execute();
  return new Map(
    [...new Set(rows.map(({ promiseId }) => promiseId))].map((promiseId) => {
      const of = rows.filter((row) => row.promiseId === promiseId);
      const countOf = (score: number) => of.find((row) => row.score === score)?.count ?? 0;
      return [promiseId, scores.map(countOf) as unknown as ScoreCounts];
    }),
  );
}

const none: ScoreCounts = [0, 0, 0, 0, 0];

/** What is shown of the ratings of a promise in this state. */
export function ratingFigures(state: PromiseState, counts: ScoreCounts = none): RatingFigures {
  const sum = ratingSum(counts);
  const tenths = averageTenths(sum);
  const isHeldBack = state === 'underWay' || state === 'reported' || tenths === null;
  return {
    count: sum.count,
    averageTenths: isHeldBack ? null : tenths,
    scoreCounts: isHeldBack ? null : [...counts],
  };
}
