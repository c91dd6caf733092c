import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { json } from '@/cloud/platform/database';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { type OwnRuleSet, ownRuleSetLimits } from '@/shared/polls/own-rules/own-rule-set';
import { ownRuleSetProblems } from '@/shared/polls/own-rules/own-rule-set-problems';
import { Refusal } from '@/shared/refusals';
import { refuse } from '../refuse';
import { communityBodies } from './community-bodies';
import { lockNames } from './lock-names';
import { ownRuleSetInput } from './own-rule-set-schema';
import { lockRuleSet, ownRuleSets } from './own-rule-sets';

/**
 * Saves a rule set of the community's own: a new one (`based` null) or a new version of the one its
 * author has read. Polls that were announced keep their copy; drafts under an older version have to
 * choose again.
 *
 * @throws Refusal whatever `ownRuleSetProblems` says first, ruleSetBodyNotHere, ruleSetNameTaken,
 * ruleSetsTooMany, ruleSetNotFound, ruleSetRetired, ruleSetChanged
 */
export const saveRuleSet = operation('polls.prepare')
  .input(
    z.object({
      based: z.object({ ruleSetId: z.uuid(), version: z.number().int() }).nullable(),
      content: ownRuleSetInput,
    }),
  )
  .output(z.object({ ruleSetId: z.string(), version: z.number().int() }))
  .mutation(async ({ ctx, input: { based, content } }) => {
    const [problem] = ownRuleSetProblems(content);
    if (problem) refuse(problem);
    if (!(await communityBodies(ctx)).includes(content.body)) {
      throw new Refusal('ruleSetBodyNotHere');
    }
    await lockNames(ctx, 'ruleSets');
    const others = (await ownRuleSets(ctx)).filter(({ id }) => id !== based?.ruleSetId);
    if (others.some((other) => other.content.name === content.name)) {
      throw new Refusal('ruleSetNameTaken');
    }
    const saved =
      based === null
        ? await insertRuleSet(ctx, content.name, others.length)
        : await nextVersion(ctx, based, content.name);
    await insertVersion(ctx, saved, content);
    await recordDeed(ctx, 'polls.saveRuleSet', saved.ruleSetId, { version: saved.version });
    return saved;
  });

interface Version {
  ruleSetId: string;
  version: number;
}

async function insertRuleSet(ctx: MemberContext, name: string, others: number): Promise<Version> {
  const max = ownRuleSetLimits.ruleSets;
  if (others >= max) throw new Refusal('ruleSetsTooMany', { max });
  const { communityId, accountId: createdBy, now: createdAt } = ctx;
  const id = uuid();
  await ctx.transaction
    .insertInto('ownRuleSet')
    .values({ communityId, id, version: 1, name, createdBy, createdAt })
    .execute();
  return { ruleSetId: id, version: 1 };
}

async function nextVersion(
  ctx: MemberContext,
  { ruleSetId, version: read }: Version,
  name: string,
): Promise<Version> {
  await lockRuleSet(ctx, ruleSetId, read);
  const version = read + 1;
  await ctx.transaction
    .updateTable('ownRuleSet')
    .set({ version, name })
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', ruleSetId)
    .execute();
  return { ruleSetId, version };
}

const insertVersion = (
  { transaction, communityId, accountId: savedBy, now: savedAt }: MemberContext,
  version: Version,
  content: OwnRuleSet,
) =>
  transaction
    .insertInto('ownRuleSetVersion')
    .values({ communityId, ...version, content: json(content), savedBy, savedAt })
    .execute();
