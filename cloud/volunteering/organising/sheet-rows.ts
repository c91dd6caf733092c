import { sql } from 'kysely';
import { shanghaiDay, shanghaiTimeText } from '@/shared/shanghai-time';
import { ageOn } from '@/shared/volunteering/volunteers/age';
import type { ShiftOfActivity } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import { guardianPhones } from './guardian-phones';

export interface SheetRow {
  name: string;
  post: string;
  /** The last four digits: to tell two of one name apart, not to call. */
  phoneEnd: string;
  /** Whom to call for a minor in an emergency; empty for adults. */
  guardianPhone: string;
  /** 09:58; empty: not yet, or did not come. */
  arrived: string;
  left: string;
}

/** Everybody who has a place in the shift, in the order of posts and names; who did not come stays on it. */
export async function sheetRows(
  ctx: VolunteeringContext,
  { shift, activity }: ShiftOfActivity,
): Promise<SheetRow[]> {
  const people = await readPeople(ctx, shift.id);
  const day = shanghaiDay(shift.startsAt);
  const minors = people.filter(({ birthDate, adult }) =>
    birthDate === null ? !adult : ageOn(birthDate, day) < 18,
  );
  const phones = await guardianPhones(
    ctx,
    activity.id,
    minors.map(({ id }) => id),
  );
  return people.map(({ id, name, post, phone, arrivedAt, leftAt }) => ({
    ...{ name, post, phoneEnd: phone.slice(-4) },
    guardianPhone: phones.get(id) ?? '',
    arrived: timeOfDay(arrivedAt),
    left: timeOfDay(leftAt),
  }));
}

const timeOfDay = (at: Date | null): string =>
  at === null ? '' : shanghaiTimeText(at).slice(-'09:58'.length);

interface Person {
  id: string;
  name: string;
  phone: string;
  birthDate: string | null;
  adult: boolean;
  post: string;
  arrivedAt: Date | null;
  leftAt: Date | null;
}

/** With the first arrival and the last leaving that count; still there: without a leaving. */
async function readPeople(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select volunteer.id, volunteer.name, volunteer.phone, volunteer.birth_date::text as birth_date,
      volunteer.adult, shift_post.name as post, there.arrived_at, there.left_at
    from signup
    join volunteer on volunteer.community_id = signup.community_id and volunteer.id = signup.volunteer_id
    join shift_post on shift_post.community_id = signup.community_id and shift_post.id = signup.post_id
    cross join lateral (select min(arrived_at) as arrived_at,
        case when bool_and(attendance.left_at is not null) then max(attendance.left_at) end as left_at
      from attendance where attendance.community_id = ${communityId} and attendance.shift_id = ${shiftId}
        and attendance.volunteer_id = volunteer.id and attendance.state = 'counted') as there
    where signup.community_id = ${communityId} and signup.shift_id = ${shiftId}
      and signup.state in ('confirmed', 'noShow')
    order by shift_post.position, volunteer.name, signup.number`.execute(transaction);
  return rows;
}
