import { addTotals, decide, isAheadInAll, nothing, subtractTotals, type Totals } from '../decision';
import type { OptionSupport } from '../item-tally';
import type { BallotItem } from './ballot-item';
import type { ItemCounter } from './item-counter';
import { fillPlaces } from './places';

/**
 * One of several (`single`) or all one approves of (`approval`). An option can be chosen only if
 * its support meets the item's majority in everything measured; the best of those fill the places.
 * One option is ahead of another if it is in everything measured; where area and heads disagree,
 * or for equal support, the two tie. Refuses what `decide` refuses.
 */
export function countOptions(item: BallotItem, kind: 'single' | 'approval'): ItemCounter {
  const { itemId, majority, options } = item;
  const places = item.method.kind === 'approval' ? item.method.winners : 1;
  const support = new Map<string, Totals>(options.map(({ optionId }) => [optionId, nothing]));
  let answered = nothing;
  const supportOf = (optionId: string) => support.get(optionId) ?? nothing;

  return {
    add: (answer, weight) => {
      if (typeof answer === 'string') return;
      answered = addTotals(answered, weight);
      const chosen =
        'option' in answer ? [answer.option] : 'options' in answer ? answer.options : [];
      for (const optionId of chosen) support.set(optionId, addTotals(supportOf(optionId), weight));
    },
    tally: ({ ruleSet, roll, participating }) => {
      const turnout = { roll, participating };
      const quorum = decide(ruleSet, turnout, answered, majority);
      if (!quorum.ok) return quorum;
      const counted: OptionSupport[] = [];
      for (const { optionId } of options) {
        const decision = decide(ruleSet, turnout, supportOf(optionId), majority);
        if (!decision.ok) return decision;
        const meetsMajority = decision.value.passed;
        counted.push({ optionId, support: supportOf(optionId), meetsMajority });
      }
      const candidates = counted.flatMap(({ optionId, meetsMajority }) =>
        meetsMajority ? [optionId] : [],
      );
      const { winners, tied } = fillPlaces(candidates, places, (a, b) =>
        isAheadInAll(ruleSet.measure, supportOf(a), supportOf(b)),
      );
      const passed = winners.length > 0;
      const { valid } = quorum.value;
      const open = tied.length > 0 ? 'tied' : 'notPassed';
      return {
        ok: true,
        value: {
          itemId,
          kind,
          majority,
          answered,
          abstained: subtractTotals(participating, answered),
          options: counted,
          winners,
          tied,
          valid,
          passed,
          outcome: passed ? 'passed' : valid ? open : 'quorumNotReached',
        },
      };
    },
  };
}
