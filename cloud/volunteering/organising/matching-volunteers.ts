import { type RawBuilder, sql } from 'kysely';
import { shanghaiDay } from '@/shared/shanghai-time';
import type { ShiftOfActivity } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';

const fullAge = 18;

/**
 * Who may be called to a shift: wants to be, still lives here, is of full age and as old and skilled
 * as the activity asks, is free at that time, has not been called today, and has had nothing to do
 * with this shift: whoever stepped back is not asked again. Minors are not called; their guardians
 * decide without being pressed. Whoever keeps their birth date to themselves may be called; signing
 * up asks for it where an age counts.
 */
const matching = (
  { communityId, now }: VolunteeringContext,
  { shift, activity }: ShiftOfActivity,
): RawBuilder<unknown> => sql`
  volunteer.community_id = ${communityId} and volunteer.wants_calls and volunteer.left_at is null
  and volunteer.account_id is distinct from ${shift.leaderAccountId}::uuid
  and case when volunteer.birth_date is null then volunteer.adult
    else volunteer.birth_date + make_interval(years => ${Math.max(fullAge, activity.leastAge)}::int)
        <= ${shanghaiDay(shift.startsAt)}::date
      and (${activity.mostAge}::int is null or volunteer.birth_date
        + make_interval(years => ${activity.mostAge}::int + 1) > ${shanghaiDay(shift.startsAt)}::date)
    end
  and (cardinality(${activity.neededSkills}::text[]) = 0
    or volunteer.skills && ${activity.neededSkills}::text[])
  and exists (select from house_binding as home where home.account_id = volunteer.account_id
    and home.community_id = ${communityId} and home.state = 'approved'
    and (home.expires_at is null or home.expires_at > ${now}))
  and not exists (select from called_volunteer as called where called.community_id = ${communityId}
    and called.volunteer_id = volunteer.id and called.day = ${shanghaiDay(now)}::date)
  and not exists (select from signup where signup.community_id = ${communityId}
    and signup.shift_id = ${shift.id} and signup.volunteer_id = volunteer.id)
  and not exists (select from signup join shift as other on other.community_id = signup.community_id
      and other.id = signup.shift_id
    where signup.community_id = ${communityId} and signup.volunteer_id = volunteer.id
      and signup.state in ('confirmed', 'offered', 'waiting') and other.state = 'open'
      and other.starts_at < ${shift.endsAt} and other.ends_at > ${shift.startsAt})`;

/** How many volunteers could be called to a shift now. */
export async function countMatching(
  ctx: VolunteeringContext,
  target: ShiftOfActivity,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from volunteer where ${matching(ctx, target)}`.execute(
    ctx.transaction,
  );
  return rows[0]?.count ?? 0;
}

export interface Matching {
  id: string;
  accountId: string;
}

/** Those to call next: who likes such activities or lives in the building first, then who was called longest ago. */
export async function nextMatching(
  ctx: VolunteeringContext,
  target: ShiftOfActivity,
  limit: number,
): Promise<Matching[]> {
  const { communityId } = ctx;
  const { kind, buildingId } = target.activity;
  const { rows } = await sql<Matching>`
    select volunteer.id, volunteer.account_id from volunteer
    where ${matching(ctx, target)}
    order by (${kind} = any(volunteer.interests))::int + exists (select from house_binding as home
        join unit on unit.community_id = home.community_id and unit.id = home.unit_id
        where home.account_id = volunteer.account_id and home.community_id = ${communityId}
          and home.state = 'approved' and unit.building_id = ${buildingId}::uuid)::int desc,
      (select max(day) from called_volunteer as called where called.community_id = ${communityId}
        and called.volunteer_id = volunteer.id) nulls first,
      volunteer.id
    limit ${limit}`.execute(ctx.transaction);
  return rows;
}
