import { addTotals, decide, nothing, subtractTotals } from '../decision';
import { countItem } from '../participation';
import type { BallotItem } from './ballot-item';
import type { ItemCounter } from './item-counter';

/** Approve, reject or abstain, decided by the item's majority. Refuses what `decide` refuses. */
export function countApproveReject({ itemId, majority }: BallotItem): ItemCounter {
  const cast = { approve: nothing, reject: nothing };
  return {
    add: (answer, weight) => {
      if (typeof answer === 'string') cast[answer] = addTotals(cast[answer], weight);
    },
    tally: ({ ruleSet, roll, returned, silent, participating }) => {
      const abstain = subtractTotals(returned, addTotals(cast.approve, cast.reject));
      const choices = { ...cast, abstain };
      const counting = countItem(ruleSet.participation, ruleSet.measure, choices, silent);
      const inFavour = counting.counted.approve;
      const decision = decide(ruleSet, { roll, participating }, inFavour, majority);
      if (!decision.ok) return decision;
      const { valid, passed } = decision.value;
      const outcome = passed ? 'passed' : valid ? 'notPassed' : 'quorumNotReached';
      return {
        ok: true,
        value: {
          itemId,
          kind: 'approveReject',
          majority,
          returned: choices,
          ...counting,
          valid,
          passed,
          outcome,
        },
      };
    },
  };
}
