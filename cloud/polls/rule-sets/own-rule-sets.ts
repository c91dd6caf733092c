import type { Row } from '@/cloud/platform/tables';
import type { OwnRuleSet } from '@/shared/polls/own-rules/own-rule-set';
import { Refusal } from '@/shared/refusals';
import type { PollContext } from '../poll-row';
import './tables';

export interface OwnRuleSetRow {
  id: string;
  version: number;
  content: OwnRuleSet;
  savedAt: Date;
}

/** The newest versions of the rule sets in use, by name. There are few: no pages. */
export async function ownRuleSets({
  transaction,
  communityId,
}: Pick<PollContext, 'transaction' | 'communityId'>): Promise<OwnRuleSetRow[]> {
  return transaction
    .selectFrom('ownRuleSet')
    .innerJoin('ownRuleSetVersion', (join) =>
      join
        .onRef('ownRuleSetVersion.communityId', '=', 'ownRuleSet.communityId')
        .onRef('ownRuleSetVersion.ruleSetId', '=', 'ownRuleSet.id')
        .onRef('ownRuleSetVersion.version', '=', 'ownRuleSet.version'),
    )
    .where('ownRuleSet.communityId', '=', communityId)
    .where('ownRuleSet.retiredAt', 'is', null)
    .select([
      'ownRuleSet.id',
      'ownRuleSet.version',
      'ownRuleSetVersion.content',
      'ownRuleSetVersion.savedAt',
    ])
    .orderBy('ownRuleSet.name')
    .orderBy('ownRuleSet.id')
    .execute();
}

/**
 * An own rule set as its author has read it, which nobody else changes until this transaction ends.
 *
 * @throws Refusal ruleSetNotFound, ruleSetRetired, ruleSetChanged
 */
export async function lockRuleSet(
  { transaction, communityId }: PollContext,
  ruleSetId: string,
  version: number,
): Promise<Row<'ownRuleSet'>> {
  const found = await transaction
    .selectFrom('ownRuleSet')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', ruleSetId)
    .forUpdate()
    .executeTakeFirst();
  if (!found) throw new Refusal('ruleSetNotFound');
  if (found.retiredAt !== null) throw new Refusal('ruleSetRetired');
  if (found.version !== version) throw new Refusal('ruleSetChanged');
  return found;
}
