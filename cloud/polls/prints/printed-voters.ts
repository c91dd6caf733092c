import { sql } from 'kysely';
import { printLimits } from '@/shared/polls/print-limits';
import { Refusal } from '@/shared/refusals';
import type { AnnouncedPoll, PollContext } from '../poll-row';

/** A row of the roll as papers name it, with the place where its paper is delivered. */
export interface PrintedVoter {
  voterId: string;
  /** Of the roll, from 0. */
  row: number;
  roomLabel: string;
  areaHundredths: number;
  /** null where the register no longer has the unit, or it lies outside of any entrance. */
  buildingName: string | null;
  entranceName: string | null;
  /** Only where several voters share a room, so that each gets the own paper; else empty. */
  name: string;
}

/** A building with voters of a poll; a voter with several units belongs to the first of them. */
export interface PrintedBuilding {
  /** null: units that the register no longer has. */
  buildingId: string | null;
  name: string | null;
  voters: number;
}

/** Rows of the roll joined with the place of their first unit. */
const placedRoll = ({ communityId }: PollContext, pollId: string) => sql`
  voter_roll_entry as entry
  left join unit on unit.community_id = entry.community_id and unit.id = entry.unit_ids[1]
  left join building on building.community_id = unit.community_id and building.id = unit.building_id
  left join entrance on entrance.community_id = unit.community_id and entrance.id = unit.entrance_id
  where entry.community_id = ${communityId} and entry.poll_id = ${pollId}`;

/**
 * The voters of a poll or of one building, in the order in which somebody walks from door to door.
 *
 * @throws Refusal printTooManyVoters, printNobody (also for a building that is none of this community)
 */
export async function readPrintedVoters(
  context: PollContext,
  { id: pollId, ruleSet }: Pick<AnnouncedPoll, 'id' | 'ruleSet'>,
  buildingId: string | null,
): Promise<PrintedVoter[]> {
  const roomIsShared = ruleSet.basis === 'adults' || ruleSet.basis === 'members';
  const { rows } = await sql<PrintedVoter>`
    select entry.id as voter_id, entry.row, entry.room_label, entry.area_hundredths,
      building.name as building_name, entrance.name as entrance_name,
      case when ${roomIsShared} then coalesce((select string_agg(person.name, '、' order by person.name)
        from roll_person as person where person.community_id = entry.community_id
          and person.id = any(entry.person_ids)), '') else '' end as name
    from ${placedRoll(context, pollId)} and (${buildingId}::uuid is null or unit.building_id = ${buildingId}::uuid)
    order by building.position, building.id, entrance.position nulls last, entrance.id, unit.position, unit.id, entry.row
    limit ${printLimits.voters + 1}`.execute(context.transaction);
  if (rows.length > printLimits.voters)
    throw new Refusal('printTooManyVoters', { most: printLimits.voters });
  if (rows.length === 0) throw new Refusal('printNobody');
  return rows;
}

/** The buildings that a poll's papers can be printed for. */
export async function readPrintedBuildings(
  context: PollContext,
  pollId: string,
): Promise<PrintedBuilding[]> {
  const { rows } = await sql<PrintedBuilding>`
    select building.id as building_id, building.name, count(*) as voters
    from ${placedRoll(context, pollId)}
    group by building.id, building.name, building.position
    order by building.position, building.id`.execute(context.transaction);
  return rows;
}
