import type { Basis, Body, Majority } from '../rule-set';
import type { Threshold } from '../thresholds';
import { basesOf, lawOf } from './law-of';
import type { OwnRuleSet } from './own-rule-set';

const moreThanHalf: Threshold = { comparison: 'moreThan', numerator: 1, denominator: 2 };
const halfOfThosePresent: Majority = { ...moreThanHalf, of: 'participants' };

/** A rule to begin with: the statute of the body in its own numbers; where none knows it, more than half of each. */
export function beginOwnRuleSet(body: Body, asked?: Basis): OwnRuleSet {
  const bases = basesOf(body);
  const basis = asked && bases.includes(asked) ? asked : usualBasis(body, bases);
  const law = lawOf(body, basis);
  return {
    name: '',
    body,
    basis,
    measure: law?.measure ?? 'heads',
    quorum: law?.quorum ?? moreThanHalf,
    ordinary: law?.majorities.ordinary ?? halfOfThosePresent,
    special: law?.majorities.special ?? null,
    participation: 'strict',
    coOwnerRule: law?.coOwnerRule ?? 'firstVote',
    noticeDays: law?.noticeDays ?? 3,
    extraordinaryNoticeDays: null,
    windowDays: law?.windowDays ?? { min: 1, max: 60 },
    postingDays: law?.postingDays ?? 15,
    principalsPerProxy: law ? (law.proxy.principalsPerProxy ?? 1) : 0,
    legalBasis: '',
    binding: false,
  };
}

const usualBasis = (body: Body, bases: readonly Basis[]): Basis =>
  body === 'otherMeeting' ? 'members' : (bases[0] ?? 'members');
