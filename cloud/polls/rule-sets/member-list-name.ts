import { memberListLimits } from '@/shared/polls/own-rules/member-lists';
import { isWithin } from '@/shared/polls/poll-limits';
import type { Body } from '@/shared/polls/rule-set';
import { Refusal } from '@/shared/refusals';
import type { PollContext } from '../poll-row';
import { lockNames } from './lock-names';
import { memberListsInUse } from './member-lists-in-use';

/** Refuses a name another list of the body has. @throws Refusal memberListNameLength, memberListNameTaken */
export async function refuseListName(
  context: PollContext,
  { body, name, of }: { body: Body; name: string; of: string | null },
): Promise<void> {
  if (!isWithin(memberListLimits.name, name.length)) {
    throw new Refusal('memberListNameLength', memberListLimits.name);
  }
  await lockNames(context, 'memberLists');
  const isTaken = (await memberListsInUse(context)).some(
    (list) => list.listId !== of && list.body === body && list.name === name,
  );
  if (isTaken) throw new Refusal('memberListNameTaken');
}
