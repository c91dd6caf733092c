import { sql } from 'kysely';
import type { PollContext } from '../poll-row';

/** Whether the list by person names others than the rows do. */
export async function hasOtherPeople(
  { transaction, communityId }: PollContext,
  pollId: string,
): Promise<boolean> {
  const { rows } = await sql<{ differs: boolean }>`
    with of_rows as (
      select id as voter_id, unnest(person_ids) as person_id from voter_roll_entry
      where community_id = ${communityId} and poll_id = ${pollId}
    ), listed as (
      select voter_id, person_id from voter_roll_person
      where community_id = ${communityId} and poll_id = ${pollId}
    )
    select exists (table of_rows except table listed) or exists (table listed except table of_rows) as differs`.execute(
    transaction,
  );
  return rows[0]?.differs !== false;
}
