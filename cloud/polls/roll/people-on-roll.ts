import type { PollContext } from '../poll-row';
import '@/cloud/community/tables';

/** Whole names of persons of the register, for those who share their vote and for staff. */
export async function peopleOnRoll(
  { transaction, communityId }: PollContext,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const people = await transaction
    .selectFrom('rollPerson')
    .select(['id', 'name'])
    .where('communityId', '=', communityId)
    .where(({ eb, fn, val }) => eb('id', '=', fn.any(val([...new Set(personIds)]))))
    .execute();
  return new Map(people.map(({ id, name }) => [id, name]));
}
