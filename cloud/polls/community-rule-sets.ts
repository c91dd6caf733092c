import { readSettings } from '@/cloud/community/public';
import { offeredRuleSets } from '@/shared/polls/offered-rule-sets';
import { ruleSetOfOwn } from '@/shared/polls/own-rules/own-rule-set';
import type { RuleSet } from '@/shared/polls/rule-set';
import { Refusal } from '@/shared/refusals';
import type { PollContext } from './poll-row';
import { communityKind } from './rule-sets/community-bodies';
import { ownRuleSets } from './rule-sets/own-rule-sets';

type Context = Pick<PollContext, 'transaction' | 'communityId'>;

/** The statutes' rule sets of this community, its own settings applied; the usual one first. */
export async function lawfulRuleSets(context: Context): Promise<RuleSet[]> {
  return offeredRuleSets(await communityKind(context), await readSettings(context));
}

/** The rule sets this community can choose from: the statutes' first, then its own. */
export async function communityRuleSets(context: Context): Promise<RuleSet[]> {
  const { postingDays, parkingVotes } = await readSettings(context);
  const own = (await ownRuleSets(context)).map(({ id, version, content }): RuleSet => {
    const ruleSet = ruleSetOfOwn(content, id, version);
    return {
      ...ruleSet,
      parkingVotes,
      postingDays: Math.max(ruleSet.postingDays, postingDays),
    };
  });
  return [...(await lawfulRuleSets(context)), ...own];
}

/** One of them by its id. @throws Refusal pollRuleSetNotOffered */
export async function communityRuleSet(context: Context, id: string): Promise<RuleSet> {
  const ruleSet = (await communityRuleSets(context)).find((offered) => offered.id === id);
  if (!ruleSet) throw new Refusal('pollRuleSetNotOffered');
  return ruleSet;
}
