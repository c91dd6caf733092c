import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lockRuleSet } from './own-rule-sets';

/**
 * Takes a rule set out of use. It stays on record; polls that were announced under it go on.
 *
 * @throws Refusal ruleSetNotFound, ruleSetRetired, ruleSetChanged
 */
export const retireRuleSet = operation('polls.prepare')
  .input(z.object({ ruleSetId: z.uuid(), version: z.number().int() }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { ruleSetId, version } }) => {
    await lockRuleSet(ctx, ruleSetId, version);
    await ctx.transaction
      .updateTable('ownRuleSet')
      .set({ retiredAt: ctx.now, retiredBy: ctx.accountId })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', ruleSetId)
      .execute();
    await recordDeed(ctx, 'polls.retireRuleSet', ruleSetId, { version });
    return {};
  });
