import { sql } from 'kysely';
import type { PollContext } from '../poll-row';

/**
 * Whether co-owners of a voter are at odds over their representative, so that staff have to settle it:
 * they chose different people, or since one was named somebody chose another. What was chosen before
 * staff named one is settled by that.
 *
 * @param voter a row with the columns community_id, poll_id and id of the voter.
 */
export const isInConflict = (voter: string) => {
  const row = sql.ref(voter);
  return sql<boolean>`coalesce((
    with named as (
      select person_id, named_at from voter_representative
      where community_id = ${row}.community_id and poll_id = ${row}.poll_id and voter_id = ${row}.id
      order by sequence desc limit 1
    )
    select count(distinct choice.chosen_id) > 1
      or coalesce(bool_or(choice.chosen_id <> (select person_id from named)), false)
    from representative_choice as choice
    where choice.community_id = ${row}.community_id and choice.poll_id = ${row}.poll_id
      and choice.voter_id = ${row}.id
      and choice.chosen_at > coalesce((select named_at from named), '-infinity')), false)`;
};

/** Whether the co-owners of one voter are so. */
export async function isVoterInConflict(
  { transaction, communityId }: PollContext,
  pollId: string,
  voterId: string,
): Promise<boolean> {
  const { rows } = await sql<{ conflict: boolean }>`
    select ${isInConflict('entry')} as conflict from voter_roll_entry as entry
    where entry.community_id = ${communityId} and entry.poll_id = ${pollId} and entry.id = ${voterId}`.execute(
    transaction,
  );
  return rows[0]?.conflict === true;
}

/** How many voters of a poll are so. */
export async function countConflicts(
  { transaction, communityId }: PollContext,
  pollId: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from voter_roll_entry as entry
    where entry.community_id = ${communityId} and entry.poll_id = ${pollId}
      and entry.id in (select voter_id from representative_choice
        where community_id = ${communityId} and poll_id = ${pollId})
      and ${isInConflict('entry')}`.execute(transaction);
  return rows[0]?.count ?? 0;
}

/** Whom each co-owner of these voters wants, by name. */
export async function wantedByCoOwners(
  { transaction, communityId }: PollContext,
  pollId: string,
  voterIds: readonly string[],
): Promise<Map<string, { name: string; wants: string }[]>> {
  const wanted = new Map<string, { name: string; wants: string }[]>();
  if (voterIds.length === 0) return wanted;
  const rows = await transaction
    .selectFrom('representativeChoice as choice')
    .innerJoin('rollPerson as one', (join) =>
      join
        .onRef('one.communityId', '=', 'choice.communityId')
        .onRef('one.id', '=', 'choice.personId'),
    )
    .innerJoin('rollPerson as other', (join) =>
      join
        .onRef('other.communityId', '=', 'choice.communityId')
        .onRef('other.id', '=', 'choice.chosenId'),
    )
    .where('choice.communityId', '=', communityId)
    .where('choice.pollId', '=', pollId)
    .where('choice.voterId', 'in', [...voterIds])
    .select(['choice.voterId', 'one.name', 'other.name as wants'])
    .orderBy('choice.chosenAt')
    .execute();
  for (const { voterId, name, wants } of rows) {
    wanted.set(voterId, [...(wanted.get(voterId) ?? []), { name, wants }]);
  }
  return wanted;
}
