import type { RankedTally } from '@/shared/polls/item-tally';

/** Two options compared: the one that came out better first, and how many preferred each. */
export type ComparedPair = {
  readonly better: string;
  readonly other: string;
  readonly forBetter: number;
  readonly forOther: number;
};

/** All pairs of a ranked item in the order of the ranking. */
export function comparedPairs(tally: Pick<RankedTally, 'ranking' | 'optionIds' | 'pairwise'>) {
  const order = tally.ranking.flat();
  const preferred = (a: string, b: string) =>
    tally.pairwise[tally.optionIds.indexOf(a)]?.[tally.optionIds.indexOf(b)] ?? 0;
  return order.flatMap((better, place) =>
    order.slice(place + 1).map(
      (other): ComparedPair => ({
        better,
        other,
        forBetter: preferred(better, other),
        forOther: preferred(other, better),
      }),
    ),
  );
}
