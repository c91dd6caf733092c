import { isWithin, type Limits } from '../poll-limits';
import type { PollRefusal } from '../refusals';
import { bodies } from '../rule-set';
import { isAtLeastAsStrict, largestTerm, type Threshold } from '../thresholds';
import { basesOf, lawOf } from './law-of';
import { type OwnRuleSet, ownRuleSetLimits } from './own-rule-set';
import { partNames, weakerThanLaw } from './weaker-than-law';

/**
 * Everything that keeps a rule set from being saved; empty when nothing does. A rule of a body that a
 * statute knows is never weaker than that statute (for owners: Civil Code art. 278); a meeting that no
 * statute knows only gives advice.
 */
export function ownRuleSetProblems(own: OwnRuleSet): PollRefusal[] {
  const fractions = fractionProblems(own);
  return [
    ...textProblems(own),
    ...kindProblems(own),
    ...fractions,
    ...(fractions.length === 0 ? strictnessProblems(own) : []),
    ...dayProblems(own),
    ...effectProblems(own),
  ];
}

function textProblems({ name, legalBasis }: OwnRuleSet): PollRefusal[] {
  const limits = ownRuleSetLimits;
  const problems: PollRefusal[] = [];
  if (!isWithin(limits.name, name.trim().length)) {
    problems.push({ code: 'ruleSetNameLength', details: limits.name });
  }
  if (!isWithin(limits.legalBasis, legalBasis.trim().length)) {
    problems.push({ code: 'ruleSetLegalBasisLength', details: limits.legalBasis });
  }
  return problems;
}

function kindProblems({ body, basis, measure, special, participation }: OwnRuleSet): PollRefusal[] {
  const problems: PollRefusal[] = [];
  if (!basesOf(body).includes(basis)) {
    problems.push({ code: 'ruleSetBasisNotOfBody', details: { body: bodies[body] } });
  }
  if (measure === 'areaAndHeads' && basis !== 'units') {
    problems.push({ code: 'ruleSetMeasureNotOfBasis' });
  }
  const ofOwners = body === 'ownersAssembly';
  if (ofOwners && special === null) problems.push({ code: 'ruleSetSpecialMissing' });
  if (!ofOwners && special !== null) problems.push({ code: 'ruleSetSpecialNotUsed' });
  if (!ofOwners && participation !== 'strict') {
    problems.push({ code: 'ruleSetParticipationNotOfBody' });
  }
  return problems;
}

const thresholdsOf = ({ quorum, ordinary, special }: OwnRuleSet): [string, Threshold][] => [
  [partNames.quorum, quorum],
  [partNames.ordinary, ordinary],
  ...(special ? [[partNames.special, special] satisfies [string, Threshold]] : []),
];

const terms: Limits = { min: 1, max: largestTerm };
const isTerm = (term: number): boolean => Number.isInteger(term) && isWithin(terms, term);

const fractionProblems = (own: OwnRuleSet): PollRefusal[] =>
  thresholdsOf(own).flatMap(([what, { comparison, numerator, denominator }]): PollRefusal[] => {
    if (!isTerm(numerator) || !isTerm(denominator) || numerator > denominator) {
      return [{ code: 'ruleSetFractionWrong', details: { what } }];
    }
    return comparison === 'moreThan' && numerator === denominator
      ? [{ code: 'ruleSetFractionImpossible', details: { what } }]
      : [];
  });

/** Whether its fractions can be reckoned with. */
export const areSoundFractions = (own: OwnRuleSet): boolean => fractionProblems(own).length === 0;

const half: Threshold = { comparison: 'atLeast', numerator: 1, denominator: 2 };

function strictnessProblems(own: OwnRuleSet): PollRefusal[] {
  const law = lawOf(own.body, own.basis);
  const problems = law ? weakerThanLaw(own, law) : [];
  // The statute's own majority is at least that strict, so it needs no second word about it.
  if (!law && own.ordinary.of === 'participants' && !isAtLeastAsStrict(own.ordinary, half)) {
    problems.push({ code: 'ruleSetMajorityBelowHalf', details: { what: partNames.ordinary } });
  }
  const { ordinary, special } = own;
  const isLooser =
    special !== null &&
    (!isAtLeastAsStrict(special, ordinary) ||
      (ordinary.of === 'wholeRoll' && special.of === 'participants'));
  if (isLooser) problems.push({ code: 'ruleSetSpecialWeaker' });
  return problems;
}

function dayProblems(own: OwnRuleSet): PollRefusal[] {
  const limits = ownRuleSetLimits;
  const { extraordinaryNoticeDays, windowDays } = own;
  const counts: [string, number, Limits][] = [
    [partNames.noticeDays, own.noticeDays, limits.noticeDays],
    [partNames.windowMin, windowDays.min, limits.windowDays],
    [partNames.windowMax, windowDays.max, limits.windowDays],
    [partNames.postingDays, own.postingDays, limits.postingDays],
    [partNames.proxy, own.principalsPerProxy, limits.principalsPerProxy],
  ];
  if (extraordinaryNoticeDays !== null) {
    const { min } = limits.extraordinaryNoticeDays;
    const range = { min, max: Math.max(min, own.noticeDays) };
    counts.push([partNames.extraordinaryNoticeDays, extraordinaryNoticeDays, range]);
  }
  const problems = counts.flatMap(([what, count, { min, max }]): PollRefusal[] =>
    Number.isInteger(count) && isWithin({ min, max }, count)
      ? []
      : [{ code: 'ruleSetDaysWrong', details: { what, min, max } }],
  );
  if (windowDays.max < windowDays.min) problems.push({ code: 'ruleSetWindowWrong' });
  if (extraordinaryNoticeDays !== null && own.body !== 'ownersAssembly') {
    problems.push({ code: 'ruleSetExtraordinaryNotUsed' });
  }
  return problems;
}

/** Only owners' polls can bind, and only on a basis that is named (rules.md §2, Legal effect). */
function effectProblems({ body, binding, participation, legalBasis }: OwnRuleSet): PollRefusal[] {
  const problems: PollRefusal[] = [];
  if (binding && body !== 'ownersAssembly') problems.push({ code: 'ruleSetBindingNotOfBody' });
  if ((binding || participation !== 'strict') && legalBasis.trim() === '') {
    problems.push({ code: 'ruleSetLegalBasisMissing' });
  }
  return problems;
}
