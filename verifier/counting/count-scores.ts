import type { Item } from '../reading/read-poll';
import type { WeighedAnswer } from './count-poll';
import { chosenOutcome, fillPlaces } from './places';
import type { Turnout } from './turnout';
import { noWeight, sumOf, without } from './weights';

/** Points added up, one head one ballot; what a ballot did not score has 0. */
export function countScores(
  item: Item,
  answers: Iterable<WeighedAnswer>,
  turnout: Turnout,
): object {
  const { method } = item;
  if (method.kind !== 'score') throw new TypeError('not scored');
  const table = item.options.map(() => Array.from({ length: method.maxScore + 1 }, () => 0));
  let answered = noWeight;
  for (const { answer, weight } of answers) {
    if (answer.says !== 'scored') continue;
    answered = sumOf(answered, weight);
    for (const [at, { optionId }] of item.options.entries()) {
      const heads = table[at] ?? [];
      const score = answer.scores.get(optionId) ?? 0;
      heads[score] = (heads[score] ?? 0) + weight.heads;
    }
  }
  const options = item.options.map(({ optionId }, at) => {
    const headsByScore = table[at] ?? [];
    const points = headsByScore.reduce((sum, heads, score) => sum + heads * score, 0);
    return { optionId, points, headsByScore };
  });
  const points = new Map(options.map((option) => [option.optionId, option.points]));
  const pointsOf = (id: string) => points.get(id) ?? 0;
  const valid = turnout.quorumReached;
  const withPoints = item.options.map(({ optionId }) => optionId).filter((id) => pointsOf(id) > 0);
  const { winners, tied } = fillPlaces(
    valid ? withPoints : [],
    method.winners,
    (a, b) => pointsOf(a) > pointsOf(b),
  );
  return {
    itemId: item.itemId,
    kind: 'score',
    majority: item.majority,
    answered,
    abstained: without(turnout.participating, answered),
    options,
    winners,
    tied,
    valid,
    passed: winners.length > 0,
    outcome: chosenOutcome(valid, winners.length, tied.length),
  };
}
