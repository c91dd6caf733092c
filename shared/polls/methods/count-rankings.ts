import { addTotals, nothing } from '../decision';
import type { BallotItem } from './ballot-item';
import { answeringOf, chosenOutcome } from './chosen-places';
import type { ItemCounter } from './item-counter';
import { fillPlaces } from './places';
import { beats, pathStrengths, schulzeRanking } from './schulze';

/**
 * Rankings counted by Schulze's method, one head one ballot: options left out tie last. Those that
 * beat the others fill the places; ties are reported. Refuses what `decide` refuses.
 */
export function countRankings(item: BallotItem): ItemCounter {
  const { itemId, majority, options, method } = item;
  const places = method.kind === 'ranked' ? method.winners : 1;
  const optionIds = options.map(({ optionId }) => optionId);
  const indexes = new Map(optionIds.map((optionId, index) => [optionId, index]));
  const pairwise = optionIds.map(() => optionIds.map(() => 0));
  let answered = nothing;

  return {
    add: (answer, weight) => {
      if (typeof answer === 'string' || !('ranking' in answer)) return;
      answered = addTotals(answered, weight);
      const groups = optionIds.map(() => answer.ranking.length);
      for (const [group, ids] of answer.ranking.entries()) {
        for (const optionId of ids) groups[indexes.get(optionId) ?? -1] = group;
      }
      for (const [a, row] of pairwise.entries()) {
        for (const b of row.keys()) {
          if ((groups[a] ?? 0) < (groups[b] ?? 0)) row[b] = (row[b] ?? 0) + weight.heads;
        }
      }
    },
    tally: (turnout) => {
      const answering = answeringOf(turnout, majority, answered);
      if (!answering.ok) return answering;
      const { valid } = answering.value;
      const strengths = pathStrengths(pairwise);
      const isAhead = (a: string, b: string) =>
        beats(strengths, indexes.get(a) ?? -1, indexes.get(b) ?? -1);
      const candidates = valid && answered.heads > 0 ? optionIds : [];
      const { winners, tied } = fillPlaces(candidates, places, isAhead);
      return {
        ok: true,
        value: {
          itemId,
          kind: 'ranked',
          majority,
          ...answering.value,
          optionIds,
          pairwise: pairwise.map((row) => [...row]),
          strengths,
          ranking: schulzeRanking(strengths).map((group) =>
            group.flatMap((index) => optionIds[index] ?? []),
          ),
          winners,
          tied,
          passed: winners.length > 0,
          outcome: chosenOutcome(valid, winners.length, tied.length),
        },
      };
    },
  };
}
