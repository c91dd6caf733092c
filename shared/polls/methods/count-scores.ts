import { addTotals, nothing } from '../decision';
import type { BallotItem } from './ballot-item';
import { answeringOf, chosenOutcome } from './chosen-places';
import type { ItemCounter } from './item-counter';
import { fillPlaces } from './places';

/**
 * Scores are added up, one head one ballot; an option not scored has 0. The most points fill the
 * places, equal points tie. An option without a point is never chosen. Refuses what `decide` refuses.
 */
export function countScores(item: BallotItem): ItemCounter {
  const { itemId, majority, options, method } = item;
  const places = method.kind === 'score' ? method.winners : 1;
  const maxScore = method.kind === 'score' ? method.maxScore : 0;
  // How many heads gave an option 1, 2, … points; who gave 0 is the rest.
  const heads = new Map(options.map(({ optionId }) => [optionId, Array(maxScore + 1).fill(0)]));
  let answered = nothing;

  return {
    add: (answer, weight) => {
      if (typeof answer === 'string' || !('scores' in answer)) return;
      answered = addTotals(answered, weight);
      for (const [optionId, score] of Object.entries(answer.scores)) {
        const byScore = heads.get(optionId);
        if (byScore && score > 0) byScore[score] = (byScore[score] ?? 0) + weight.heads;
      }
    },
    tally: (turnout) => {
      const answering = answeringOf(turnout, majority, answered);
      if (!answering.ok) return answering;
      const { valid } = answering.value;
      const counted = options.map(({ optionId }) => {
        const [, ...scored] = heads.get(optionId) ?? [];
        const none = answered.heads - scored.reduce((sum, count) => sum + count, 0);
        const points = scored.reduce((sum, count, index) => sum + count * (index + 1), 0);
        return { optionId, points, headsByScore: [none, ...scored] };
      });
      const points = new Map(counted.map((option) => [option.optionId, option.points]));
      const pointsOf = (optionId: string) => points.get(optionId) ?? 0;
      const candidates = valid ? [...points.keys()].filter((id) => pointsOf(id) > 0) : [];
      const { winners, tied } = fillPlaces(candidates, places, (a, b) => pointsOf(a) > pointsOf(b));
      return {
        ok: true,
        value: {
          itemId,
          kind: 'score',
          majority,
          ...answering.value,
          options: counted,
          winners,
          tied,
          passed: winners.length > 0,
          outcome: chosenOutcome(valid, winners.length, tied.length),
        },
      };
    },
  };
}
