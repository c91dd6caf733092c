import { sql } from 'kysely';
import { groupedBy } from '@/shared/grouped-by';
import type { Period } from '@/shared/volunteering/ledger/periods';
import type { Shift } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

export interface Listed {
  volunteerId: string;
  name: string;
  phone: string;
  adult: boolean;
  post: string | null;
  signupId: string | null;
  signup: 'confirmed' | 'noShow' | null;
}

/** Everybody who has or had a place in the shift, or was there, by name. */
export async function listedPeople(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select volunteer.id as volunteer_id, volunteer.name, volunteer.phone, volunteer.adult,
      post.name as post, listed.id as signup_id, listed.state as signup
    from (
      select volunteer_id from signup
        where community_id = ${communityId} and shift_id = ${shiftId} and state in ('confirmed', 'noShow')
      union
      select volunteer_id from attendance where community_id = ${communityId} and shift_id = ${shiftId}
    ) as people
    join volunteer on volunteer.community_id = ${communityId} and volunteer.id = people.volunteer_id
    left join lateral (
      select id, state, post_id from signup
      where community_id = ${communityId} and shift_id = ${shiftId} and volunteer_id = people.volunteer_id
        and state in ('confirmed', 'noShow')
      order by number desc limit 1
    ) as listed on true
    left join shift_post as post on post.community_id = ${communityId} and post.id = listed.post_id
    order by volunteer.name, volunteer.id`.execute(transaction);
  return rows;
}

/** When these volunteers were credited for something else while the shift went on. */
export async function otherCredit(
  { transaction, communityId }: VolunteeringContext,
  shift: Pick<Shift, 'id' | 'startsAt' | 'endsAt'>,
  volunteerIds: readonly string[],
): Promise<ReadonlyMap<string, Period[]>> {
  const rows = await transaction
    .selectFrom('servicePeriod')
    .innerJoin('minuteEntry', (join) =>
      join
        .onRef('minuteEntry.communityId', '=', 'servicePeriod.communityId')
        .onRef('minuteEntry.id', '=', 'servicePeriod.entryId'),
    )
    .select(['servicePeriod.volunteerId', 'servicePeriod.startsAt', 'servicePeriod.endsAt'])
    .where('servicePeriod.communityId', '=', communityId)
    .where(({ eb, fn, val }) =>
      eb('servicePeriod.volunteerId', '=', fn.any(val([...volunteerIds]))),
    )
    .where('servicePeriod.startsAt', '<', shift.endsAt)
    .where('servicePeriod.endsAt', '>', shift.startsAt)
    .where((eb) =>
      eb.or([eb('minuteEntry.shiftId', 'is', null), eb('minuteEntry.shiftId', '<>', shift.id)]),
    )
    .execute();
  return groupedBy(rows, ({ volunteerId }) => volunteerId);
}

/** Minutes that stand in the ledger for a shift, with what corrected them, by volunteer. */
export async function creditedOfShift(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ volunteerId: string; minutes: number }>`
    select entry.volunteer_id, entry.minutes + coalesce(sum(correction.minutes), 0)::integer as minutes
    from minute_entry as entry
    left join minute_entry as correction
      on correction.community_id = entry.community_id and correction.corrects_id = entry.id
    where entry.community_id = ${communityId} and entry.shift_id = ${shiftId} and entry.kind = 'service'
    group by entry.id, entry.volunteer_id, entry.minutes`.execute(transaction);
  return new Map(rows.map(({ volunteerId, minutes }) => [volunteerId, minutes]));
}

/** Scans on leaving that closed no attendance, by volunteer. */
export async function keptLeavings(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
): Promise<ReadonlyMap<string, Date[]>> {
  const { rows } = await sql<{ volunteerId: string; at: Date }>`
    select scan.volunteer_id, scan.at from attendance_scan as scan
    where scan.community_id = ${communityId} and scan.shift_id = ${shiftId}
      and scan.event = 'leave' and scan.outcome = 'kept'
      and not exists (select 1 from attendance
        where attendance.community_id = scan.community_id and attendance.left_scan_id = scan.id)
    order by scan.at`.execute(transaction);
  return new Map(
    [...groupedBy(rows, ({ volunteerId }) => volunteerId)].map(([volunteerId, scans]) => [
      volunteerId,
      scans.map(({ at }) => at),
    ]),
  );
}
