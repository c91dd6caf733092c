import type { Item } from '../reading/read-poll';
import type { WeighedAnswer } from './count-poll';
import { chosenOutcome, fillPlaces } from './places';
import { strongestPaths } from './strongest-paths';
import type { Turnout } from './turnout';
import { noWeight, sumOf, without } from './weights';

/** Schulze's method, one head one ballot: a defeat weighs the heads on its winning side. */
export function countRankings(
  item: Item,
  answers: Iterable<WeighedAnswer>,
  turnout: Turnout,
): object {
  const { method } = item;
  if (method.kind !== 'ranked') throw new TypeError('not ranked');
  const optionIds = item.options.map(({ optionId }) => optionId);
  const pairwise = optionIds.map(() => optionIds.map(() => 0));
  let answered = noWeight;
  for (const { answer, weight } of answers) {
    if (answer.says !== 'ranked') continue;
    answered = sumOf(answered, weight);
    const places = placesOn(answer.groups, optionIds);
    for (const [a, row] of pairwise.entries()) {
      for (const [b, heads] of row.entries()) {
        if ((places[a] ?? 0) < (places[b] ?? 0)) row[b] = heads + weight.heads;
      }
    }
  }
  const strengths = strongestPaths(pairwise);
  const wins = (a: number, b: number) => (strengths[a]?.[b] ?? 0) > (strengths[b]?.[a] ?? 0);
  const valid = turnout.quorumReached;
  const { winners, tied } = fillPlaces(
    valid && answered.heads > 0 ? optionIds : [],
    method.winners,
    (a, b) => wins(optionIds.indexOf(a), optionIds.indexOf(b)),
  );
  return {
    itemId: item.itemId,
    kind: 'ranked',
    majority: item.majority,
    answered,
    abstained: without(turnout.participating, answered),
    optionIds,
    pairwise,
    strengths,
    ranking: layers(optionIds, wins),
    winners,
    tied,
    valid,
    passed: winners.length > 0,
    outcome: chosenOutcome(valid, winners.length, tied.length),
  };
}

/** Each option's place on a ballot; those left out tie behind all others. */
function placesOn(groups: readonly (readonly string[])[], optionIds: readonly string[]): number[] {
  return optionIds.map((id) => {
    const place = groups.findIndex((group) => group.includes(id));
    return place === -1 ? groups.length : place;
  });
}

/** Layer by layer those whom no option that is left beats. */
function layers(optionIds: readonly string[], wins: (a: number, b: number) => boolean): string[][] {
  const found: string[][] = [];
  let left = [...optionIds.keys()];
  while (left.length > 0) {
    const unbeaten = left.filter((one) => left.every((other) => !wins(other, one)));
    found.push(unbeaten.map((at) => optionIds[at] ?? ''));
    left = left.filter((one) => !unbeaten.includes(one));
  }
  return found;
}
