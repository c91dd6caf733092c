import { adaptRuleSet, type PollSettings } from './adapted-rule-set';
import { ruleSets, ruleSetsByCommunityKind } from './assemblies';
import type { RuleSet } from './rule-set';

/**
 * The lawful rule sets a community can choose from, with its own settings applied, the usual one first.
 */
export function offeredRuleSets(
  kind: keyof typeof ruleSetsByCommunityKind,
  settings: PollSettings,
): RuleSet[] {
  return ruleSetsByCommunityKind[kind]
    .map((id): RuleSet => ruleSets[id])
    .map((ruleSet) => adaptRuleSet(ruleSet, settings));
}
