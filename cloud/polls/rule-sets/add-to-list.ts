import { sql } from 'kysely';
import type { PollContext } from '../poll-row';

/** Puts people on a locked list; how many were not on it yet. */
export async function addToList(
  { transaction, communityId, now }: PollContext,
  listId: string,
  personIds: readonly string[],
): Promise<number> {
  if (personIds.length === 0) return 0;
  const { numAffectedRows } = await sql`
    insert into member_list_person (community_id, list_id, person_id, added_at)
    select ${communityId}, ${listId}, person_id, ${now} from unnest(${[...personIds]}::uuid[]) as given(person_id)
    on conflict do nothing`.execute(transaction);
  return Number(numAffectedRows ?? 0);
}
