import { ruleSets } from '../assemblies';
import type { Basis, Body, RuleSet } from '../rule-set';

const lawful: readonly RuleSet[] = Object.values(ruleSets);

/** The rule the statute has for a body that counts on this basis; null where it has none. */
export const lawOf = (body: Body, basis: Basis): RuleSet | null =>
  lawful.find((ruleSet) => ruleSet.body === body && ruleSet.basis === basis) ?? null;

/** On which basis a body may count: as its statute says, or any for a meeting that no statute knows. */
export const basesOf = (body: Body): readonly Basis[] =>
  body === 'otherMeeting'
    ? ['units', 'adults', 'households', 'members']
    : [...new Set(lawful.filter((ruleSet) => ruleSet.body === body).map(({ basis }) => basis))];
