import { readSettings } from '@/cloud/community/public';
import { offeredRuleSets } from '@/shared/polls/offered-rule-sets';
import type { RuleSet } from '@/shared/polls/rule-set';
import { Refusal } from '@/shared/refusals';
import type { PollContext } from './poll-row';

/** The rule sets this community can choose from, its own settings applied; the usual one first. */
export async function communityRuleSets(context: PollContext): Promise<RuleSet[]> {
  const { kind } = await context.transaction
    .selectFrom('community')
    .select('kind')
    .where('id', '=', context.communityId)
    .executeTakeFirstOrThrow();
  return offeredRuleSets(kind, await readSettings(context));
}

/** One of them by its id. @throws Refusal pollRuleSetNotOffered */
export async function communityRuleSet(context: PollContext, id: string): Promise<RuleSet> {
  const ruleSet = (await communityRuleSets(context)).find((offered) => offered.id === id);
  if (!ruleSet) throw new Refusal('pollRuleSetNotOffered');
  return ruleSet;
}
