import type { Item } from '../reading/read-poll';
import type { WeighedAnswer } from './count-poll';
import { type Majority, meetsMajority } from './majority';
import { fillPlaces } from './places';
import type { Turnout } from './turnout';
import { hasMore, noWeight, sumOf, type Weight, without } from './weights';

/** One option or several: those that meet the majority, the best supported first. */
export function countOptions(
  item: Item,
  answers: Iterable<WeighedAnswer>,
  turnout: Turnout,
  majority: Majority,
): object {
  const support = new Map<string, Weight>();
  const supportOf = (id: string) => support.get(id) ?? noWeight;
  let answered = noWeight;
  for (const { answer, weight } of answers) {
    if (answer.says !== 'chosen') continue;
    answered = sumOf(answered, weight);
    for (const id of answer.options) support.set(id, sumOf(supportOf(id), weight));
  }
  const options = item.options.map(({ optionId }) => ({
    optionId,
    support: supportOf(optionId),
    meetsMajority: meetsMajority(supportOf(optionId), turnout, majority),
  }));
  const { winners, tied } = fillPlaces(
    options.filter((option) => option.meetsMajority).map(({ optionId }) => optionId),
    item.method.kind === 'approval' ? item.method.winners : 1,
    (a, b) => hasMore(supportOf(a), supportOf(b), turnout.ruleSet.measure),
  );
  const valid = turnout.quorumReached;
  const notChosen = tied.length > 0 ? 'tied' : 'notPassed';
  const outcome = valid ? notChosen : 'quorumNotReached';
  return {
    itemId: item.itemId,
    kind: item.method.kind,
    majority: item.majority,
    answered,
    abstained: without(turnout.participating, answered),
    options,
    winners,
    tied,
    valid,
    passed: winners.length > 0,
    outcome: winners.length > 0 ? 'passed' : outcome,
  };
}
