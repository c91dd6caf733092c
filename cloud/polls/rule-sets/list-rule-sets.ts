import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { bodies } from '@/shared/polls/rule-set';
import { lawfulRuleSets } from '../community-rule-sets';
import { keysOf, ruleSetSchema } from '../poll-schemas';
import { communityBodies } from './community-bodies';
import { ownRuleSetSchema } from './own-rule-set-schema';
import { ownRuleSets } from './own-rule-sets';

/** Every rule this community can vote by: the statutes', and its own with what was written. */
export const listRuleSets = operation('polls.prepare')
  .output(
    z.object({
      bodies: z.array(keysOf(bodies)),
      lawful: z.array(ruleSetSchema),
      own: z.array(
        z.object({
          ruleSetId: z.string(),
          version: z.number().int(),
          content: ownRuleSetSchema,
          savedAt: z.string(),
        }),
      ),
    }),
  )
  .query(async ({ ctx }) => ({
    bodies: [...(await communityBodies(ctx))],
    lawful: await lawfulRuleSets(ctx),
    own: (await ownRuleSets(ctx)).map(({ id, version, content, savedAt }) => ({
      ruleSetId: id,
      version,
      content,
      savedAt: savedAt.toISOString(),
    })),
  }));
