import { adaptRuleSet, type PollSettings } from './adapted-rule-set';
import { ruleSets, ruleSetsByCommunityKind } from './assemblies';
import type { RuleSet } from './rule-set';

/**
 * The rule sets a community can choose from, with its own settings applied, the usual one first.
 * Meetings of representatives, villagers' groups and collective members are left out: who belongs
 * to them does not stand in the register, and a wrong roll makes a wrong result.
 */
export function offeredRuleSets(
  kind: keyof typeof ruleSetsByCommunityKind,
  settings: PollSettings,
): RuleSet[] {
  return ruleSetsByCommunityKind[kind]
    .map((id): RuleSet => ruleSets[id])
    .filter(({ basis, body }) => basis !== 'members' && !notInRegister.includes(body))
    .map((ruleSet) => adaptRuleSet(ruleSet, settings));
}

const notInRegister: readonly RuleSet['body'][] = ['villagerGroup', 'collectiveMembers'];
