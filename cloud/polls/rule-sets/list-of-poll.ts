import { presentSelves } from '@/cloud/community/public';
import type { Row } from '@/cloud/platform/tables';
import { needsMemberList } from '@/shared/polls/own-rules/member-lists';
import type { RuleSet } from '@/shared/polls/rule-set';
import { Refusal } from '@/shared/refusals';
import type { PollContext } from '../poll-row';
import { holdList } from './member-list-row';

type Context = Pick<PollContext, 'transaction' | 'communityId'>;

/**
 * The list a new poll under this rule set counts; null where it counts none or none was chosen yet.
 *
 * @throws Refusal memberListNotOffered if it is not there, retired or of another body
 */
export async function listForDraft(
  context: Context,
  ruleSet: RuleSet,
  listId: string | null,
): Promise<Row<'memberList'> | null> {
  if (listId === null || !needsMemberList(ruleSet)) return null;
  const list = await holdList(context, listId);
  if (!list || list.retiredAt !== null || list.body !== ruleSet.body) {
    throw new Refusal('memberListNotOffered');
  }
  return list;
}

/** Whom the poll is held among, in its name: 村民小组会议（按户代表）：第三村民小组. */
export const nameWithList = (ruleSet: RuleSet, list: Row<'memberList'> | null): RuleSet =>
  list === null ? ruleSet : { ...ruleSet, name: `${ruleSet.name}：${list.name}` };

/**
 * Everybody on a list, as the register in force knows them: whom a later register showed to be
 * somebody else counts as that one, whoever left keeps the old id. The list is held.
 */
export async function listedPeople(context: Context, listId: string): Promise<string[]> {
  await holdList(context, listId);
  const rows = await context.transaction
    .selectFrom('memberListPerson')
    .select('personId')
    .where('communityId', '=', context.communityId)
    .where('listId', '=', listId)
    .execute();
  const personIds = rows.map(({ personId }) => personId);
  const selves = await presentSelves(context, personIds);
  return personIds.map((personId) => selves.get(personId) ?? personId);
}
