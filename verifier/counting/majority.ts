import type { RuleSet } from '../reading/read-poll';
import type { Turnout } from './turnout';
import { reaches, type Weight } from './weights';

export type Majority = RuleSet['majorities']['ordinary'];

/** Enough took part, and enough of them (or of the whole roll) are in favour. */
export function meetsMajority(inFavour: Weight, turnout: Turnout, majority: Majority): boolean {
  const { roll, participating, quorumReached, ruleSet } = turnout;
  const whole = majority.of === 'wholeRoll' ? roll : participating;
  return quorumReached && reaches(majority, inFavour, whole, ruleSet.measure);
}
