import { communityKind, communityRuleSets } from '@/cloud/polls/public';
import { adoptionRuleSets } from '@/shared/conventions/adoption/adoption-rule-sets';
import type { RuleSet } from '@/shared/polls/rule-set';
import { Refusal } from '@/shared/refusals';
import type { ConventionContext } from '../convention-context';

/** The rule sets a convention is adopted under here, the community's settings applied; the usual one first. */
export async function adoptionRules(context: ConventionContext): Promise<RuleSet[]> {
  const offered = await communityRuleSets(context);
  return adoptionRuleSets[await communityKind(context)].flatMap(
    (id) => offered.find((ruleSet) => ruleSet.id === id) ?? [],
  );
}

/** One of them. @throws Refusal adoptionRuleNotOffered */
export async function adoptionRule(
  context: ConventionContext,
  ruleSetId: string,
): Promise<RuleSet> {
  const rule = (await adoptionRules(context)).find(({ id }) => id === ruleSetId);
  if (!rule) throw new Refusal('adoptionRuleNotOffered');
  return rule;
}
