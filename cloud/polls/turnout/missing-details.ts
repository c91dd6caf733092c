import { sql } from 'kysely';
import { boundAccounts } from '@/cloud/community/public';
import { maskName } from '@/shared/community/register/mask-person';
import type { VisitOutcome } from '@/shared/polls/turnout/visits';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import { joinWaitingEntry, waitingColumn } from './waiting-entries';

/** What a volunteer at the door needs to know of a voter. */
export interface MissingDetails {
  roomLabel: string;
  areaHundredths: number;
  isDeveloper: boolean;
  /** Masked, unless several voters share the room. */
  names: string[];
  /** Somebody of them uses the app, so a reminder reaches them. */
  reachable: boolean;
  waiting: boolean;
  /** Co-owners who have not named who votes for them, where the rule asks for it. */
  representativeMissing: boolean;
  reminders: number;
  visits: { outcome: VisitOutcome; visitedAt: string }[];
}

interface DetailRow {
  voterId: string;
  roomLabel: string;
  areaHundredths: number;
  isDeveloper: boolean;
  personIds: string[];
  names: string[];
  waiting: boolean;
  represented: boolean;
  reminders: number;
  visits: { outcome: VisitOutcome; visitedAt: string }[];
}

/** Visits of a voter that are shown: the newest. */
const mostVisits = 3;

/** Details of some voters; two queries however many. */
export async function readMissingDetails(
  context: PollContext,
  poll: AnnouncedPoll,
  voterIds: readonly string[],
): Promise<Map<string, MissingDetails>> {
  if (voterIds.length === 0) return new Map();
  const { rows } = await sql<DetailRow>`
    select voter_place.voter_id, entry.room_label, entry.area_hundredths, entry.is_developer, entry.person_ids,
      array(select person.name from roll_person as person where person.community_id = entry.community_id
        and person.id = any (entry.person_ids) order by person.name) as names,
      ${waitingColumn} as waiting,
      exists (select from voter_representative as named where named.community_id = entry.community_id
        and named.poll_id = entry.poll_id and named.voter_id = entry.id) as represented,
      (select count(*)::int from voter_reminder as reminder where reminder.community_id = entry.community_id
        and reminder.poll_id = entry.poll_id and reminder.voter_id = entry.id) as reminders,
      coalesce((select jsonb_agg(jsonb_build_object('outcome', newest.outcome, 'visitedAt',
            to_char(newest.visited_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by newest.visited_at desc)
        from (select visit.outcome, visit.visited_at from voter_visit as visit
          where visit.community_id = entry.community_id and visit.poll_id = entry.poll_id and visit.voter_id = entry.id
          order by visit.visited_at desc, visit.id desc limit ${mostVisits}) as newest), '[]') as visits
    from voter_place
    join voter_roll_entry as entry on entry.community_id = voter_place.community_id
      and entry.poll_id = voter_place.poll_id and entry.id = voter_place.voter_id
    ${joinWaitingEntry}
    where voter_place.community_id = ${context.communityId} and voter_place.poll_id = ${poll.id}
      and voter_place.voter_id = any (${[...voterIds]})`.execute(context.transaction);
  const accounts = await boundAccounts(context, [
    ...new Set(rows.flatMap(({ personIds }) => personIds)),
  ]);
  const { basis, coOwnerRule } = poll.ruleSet;
  const roomIsShared = basis === 'adults' || basis === 'members';
  return new Map(
    rows.map(({ voterId, personIds, represented, ...row }) => [
      voterId,
      {
        ...row,
        names: row.names.map((name) => (roomIsShared ? name : maskName(name))),
        reachable: personIds.some((id) => accounts.has(id)),
        representativeMissing:
          coOwnerRule === 'representative' && personIds.length > 1 && !represented,
      },
    ]),
  );
}
