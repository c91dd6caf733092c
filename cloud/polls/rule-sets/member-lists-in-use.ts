import { z } from 'zod';
import { bodies } from '@/shared/polls/rule-set';
import type { PollContext } from '../poll-row';
import { keysOf } from '../poll-schemas';
import './tables';

export const memberListSchema = z.object({
  listId: z.string(),
  body: keysOf(bodies),
  name: z.string(),
  revision: z.number().int(),
  people: z.number().int(),
});

type Context = Pick<PollContext, 'transaction' | 'communityId'>;

/** The lists that polls can be held by, with how many stand on them. Few: no pages. */
export async function memberListsInUse({
  transaction,
  communityId,
}: Context): Promise<z.infer<typeof memberListSchema>[]> {
  const lists = await transaction
    .selectFrom('memberList')
    .select((eb) => [
      'memberList.id as listId',
      'memberList.body',
      'memberList.name',
      'memberList.revision',
      eb
        .selectFrom('memberListPerson')
        .select(({ fn }) => fn.countAll<number>().as('people'))
        .whereRef('memberListPerson.communityId', '=', 'memberList.communityId')
        .whereRef('memberListPerson.listId', '=', 'memberList.id')
        .as('people'),
    ])
    .where('memberList.communityId', '=', communityId)
    .where('memberList.retiredAt', 'is', null)
    .orderBy('memberList.body')
    .orderBy('memberList.name')
    .execute();
  return lists.map(({ people, ...list }) => ({ ...list, people: people ?? 0 }));
}
