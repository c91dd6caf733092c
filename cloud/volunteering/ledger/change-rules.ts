import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { json } from '@/cloud/platform/database';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { Refusal } from '@/shared/refusals';
import { rulesProblem } from '@/shared/volunteering/ledger/rules-problem';
import { volunteeringRulesLimits as limits } from '@/shared/volunteering/volunteering-rules';
import { volunteeringRules } from '../volunteering-rules';
import { rulesSchema } from './read-rules';

/**
 * Decides about volunteering anew, all rules together. What was posted keeps the days it was posted
 * for; points are counted by the new rule at once, and what was claimed stays claimed.
 *
 * @throws Refusal rulesOutOfRange, starHoursNotAscending, wordsNotAllowed
 */
export const changeRules = operation('volunteering.keepLedger')
  .input(
    rulesSchema.extend({
      certificateResponsible: lineInput({ max: limits.certificateResponsible.most }),
      certificateContact: lineInput({ max: limits.certificateContact.most }),
    }),
  )
  .output(z.object({ changed: z.literal(true) }))
  .mutation(async ({ ctx, input: rules }) => {
    const problem = rulesProblem(rules);
    if (problem) throw new Refusal(problem);
    refuseForbiddenWords([rules.certificateResponsible, rules.certificateContact]);
    const before = await volunteeringRules(ctx);
    const { communityId, accountId, now } = ctx;
    const change = { rules: json(rules), changedBy: accountId, changedAt: now };
    await ctx.transaction
      .insertInto('volunteeringRules')
      .values({ communityId, ...change })
      .onConflict((conflict) => conflict.column('communityId').doUpdateSet(change))
      .execute();
    const names = Object.keys(rules) as (keyof typeof rules)[];
    const changed = names.filter(
      (name) => JSON.stringify(rules[name]) !== JSON.stringify(before[name]),
    );
    await recordDeed(ctx, 'volunteering.changeRules', null, { changed });
    return { changed: true as const };
  });
