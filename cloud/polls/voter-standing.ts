import { sql } from 'kysely';
import type { VoterStanding } from '@/shared/polls/who-may-vote';
import type { PollContext } from './poll-row';

/** A row of the frozen roll with everything that decides who may cast for it. */
export interface RollVoter extends VoterStanding {
  voterId: string;
  /** Of the roll's tree, from 0. */
  row: number;
  roomLabel: string;
  areaHundredths: number;
  isDeveloper: boolean;
  /** A ballot counts for this voter, whoever brought it. */
  voted: boolean;
}

/** One voter of a poll; null when the roll has no such row. */
export async function readVoter(
  context: PollContext,
  pollId: string,
  voterId: string,
): Promise<RollVoter | null> {
  const [voter] = await voterRows(context, pollId).where('entry.id', '=', voterId).execute();
  return voter ?? null;
}

/**
 * The voters of a poll that any of these persons may hold the pen for: alone, and as co-owner. Asked
 * in two steps, because right after an announcement the planner would join the whole roll.
 */
export async function readVotersOf(
  context: PollContext,
  pollId: string,
  personIds: readonly string[],
): Promise<RollVoter[]> {
  if (personIds.length === 0) return [];
  const mine = await context.transaction
    .selectFrom('voterRollPerson')
    .select('voterId')
    .distinct()
    .where('communityId', '=', context.communityId)
    .where('pollId', '=', pollId)
    .where('personId', 'in', [...personIds])
    .execute();
  if (mine.length === 0) return [];
  const voterIds = mine.map(({ voterId }) => voterId);
  return voterRows(context, pollId).where('entry.id', 'in', voterIds).orderBy('entry.id').execute();
}

/**
 * Who of those sharing the vote of a roll row (`entry`) came first with a ballot of their own, in the
 * app or through staff. What a proxy brings gives way to any of them.
 */
const firstToSpeak = sql<string | null>`(
  select coalesce(first.person_id, entered.person_id)
  from ballot as first left join ballot_entry as entered on entered.community_id = first.community_id
    and entered.poll_id = first.poll_id and entered.id = first.entry_id and entered.channel <> 'proxy'
  where first.community_id = entry.community_id and first.poll_id = entry.poll_id
    and first.voter_id = entry.id and coalesce(first.person_id, entered.person_id) is not null
  order by first.sequence limit 1)`;

/** Rows of the roll with the people who share them, whom those chose, and who has cast. */
export const voterRows = ({ transaction, communityId }: PollContext, pollId: string) =>
  transaction
    .selectFrom('voterRollEntry as entry')
    .where('entry.communityId', '=', communityId)
    .where('entry.pollId', '=', pollId)
    .select((eb) => [
      'entry.id as voterId',
      'entry.row',
      'entry.roomLabel',
      'entry.areaHundredths',
      'entry.isDeveloper',
      'entry.personIds',
      eb
        .selectFrom('voterRepresentative as named')
        .select('named.personId')
        .whereRef('named.communityId', '=', 'entry.communityId')
        .whereRef('named.pollId', '=', 'entry.pollId')
        .whereRef('named.voterId', '=', 'entry.id')
        .orderBy('named.sequence', 'desc')
        .limit(1)
        .as('representativeId'),
      firstToSpeak.as('castById'),
      sql<boolean>`exists (select 1 from ballot where ballot.community_id = entry.community_id
        and ballot.poll_id = entry.poll_id and ballot.voter_id = entry.id)`.as('voted'),
    ]);

/** Somebody's turn to cast: where the voter stands, and the ballot that counts until now. */
export interface Turn extends RollVoter {
  pollId: string;
  /** Set by whoever casts first, also within one batch. */
  castById: string | null;
  previous: { sequence: number; leafIndex: number } | null;
}

/** The rows of several rolls that ballots are cast for, by voter. One query however many. */
export async function readTurns(
  { transaction, communityId }: PollContext,
  asked: readonly { pollId: string; voterId: string }[],
): Promise<Map<string, Turn>> {
  const { rows } = await sql<Turn>`
    select entry.poll_id, entry.id as voter_id, entry.row, entry.room_label, entry.area_hundredths,
      entry.is_developer, entry.person_ids, last.previous, last.previous is not null as voted,
      (select person_id from voter_representative as named
        where named.community_id = ${communityId} and named.poll_id = entry.poll_id and named.voter_id = entry.id
        order by sequence desc limit 1) as representative_id,
      ${firstToSpeak} as cast_by_id
    from unnest(${asked.map(({ pollId }) => pollId)}::uuid[], ${asked.map(({ voterId }) => voterId)}::uuid[])
        as given(poll_id, voter_id)
      join voter_roll_entry as entry on entry.community_id = ${communityId}
        and entry.poll_id = given.poll_id and entry.id = given.voter_id
      left join lateral (
        select jsonb_build_object('sequence', sequence, 'leafIndex', leaf_index) as previous from ballot
        where ballot.community_id = ${communityId} and ballot.poll_id = entry.poll_id and ballot.voter_id = entry.id
        order by sequence desc limit 1) as last on true`.execute(transaction);
  return new Map(rows.map((turn) => [turn.voterId, turn]));
}
