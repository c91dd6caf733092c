import { type RawBuilder, sql } from 'kysely';
import { startOfShanghaiDay } from '@/shared/shanghai-time';
import type { CountedRow } from '@/shared/volunteering/organising/small-numbers';
import type { VolunteeringContext } from '../volunteering-context';

/** What the figures of a year are told apart by; `all`: not at all. */
export type Grouping = 'all' | 'month' | 'kind' | 'building';

/** Keys are text, in the order of `place`. `home` is only joined for buildings. */
const groupings: Record<Grouping, { key: RawBuilder<unknown>; home: boolean }> = {
  all: { key: sql`'all'`, home: false },
  month: { key: sql`to_char(over.starts_at at time zone 'Asia/Shanghai', 'MM')`, home: false },
  kind: { key: sql`coalesce(over.own_kind_id::text, over.kind)`, home: false },
  building: { key: sql`coalesce(home.building_id::text, 'none')`, home: true },
};

/**
 * Figures of the shifts of a calendar year in Shanghai that are over, by the day they began: one
 * statement for each grouping. Minutes are those of the ledger with their corrections; of cancelled
 * shifts they count, too, though such a shift was not held. By building: where a volunteer lives now.
 * `offset 0` has each shift's rows looked up by index; else a large community's whole ledger is read
 * for one year of it.
 */
export const statisticsQuery = (
  { communityId, now }: Pick<VolunteeringContext, 'communityId' | 'now'>,
  year: number,
  grouping: Grouping,
) => {
  const { key, home } = groupings[grouping];
  const from = startOfShanghaiDay(`${year}-01-01`);
  const until = startOfShanghaiDay(`${year + 1}-01-01`);
  return sql<Omit<CountedRow, 'name'>>`
  with over as materialized (
    select shift.id, shift.state, shift.starts_at, activity.kind, activity.own_kind_id
    from shift join activity on activity.community_id = shift.community_id and activity.id = shift.activity_id
    where shift.community_id = ${communityId} and shift.state <> 'open'
      and shift.starts_at >= ${from} and shift.starts_at < ${until}
  ), corrected as materialized (
    select corrects_id, sum(minutes) as minutes from minute_entry
    where community_id = ${communityId} and corrects_id is not null group by corrects_id
  ), home as (${home ? homes(communityId, now) : sql`select null::uuid as volunteer_id, null::uuid as building_id`}
  ), part as (
    select over.id as shift_id, entry.volunteer_id, entry.minutes + coalesce(corrected.minutes, 0) as minutes,
      0 as places, 0 as missed
    from over
    cross join lateral (select id, volunteer_id, minutes from minute_entry
      where community_id = ${communityId} and shift_id = over.id and kind = 'service' offset 0) as entry
    left join corrected on corrected.corrects_id = entry.id
    union all
    select over.id, listed.volunteer_id, 0, 1, (listed.state = 'noShow')::int
    from over cross join lateral (select volunteer_id, state from signup
      where community_id = ${communityId} and shift_id = over.id
        and state in ('confirmed', 'noShow') offset 0) as listed
    where over.state = 'ended'
  )
  select ${key} as key,
    count(distinct over.id) filter (where over.state = 'ended')::int as shifts,
    count(distinct part.volunteer_id) filter (where part.minutes > 0)::int as people,
    count(distinct part.volunteer_id)::int as involved,
    coalesce(sum(part.minutes), 0)::int as minutes,
    coalesce(sum(part.places), 0)::int as places,
    coalesce(sum(part.missed), 0)::int as missed
  from over ${home ? sql`join` : sql`left join`} part on part.shift_id = over.id
  left join home on home.volunteer_id = part.volunteer_id
  group by 1 order by 1`;
};

/** Where volunteers live: the home in the first building of those that are bound to them. */
const homes = (communityId: string, now: Date): RawBuilder<unknown> => sql`
    select distinct on (lives.volunteer_id) lives.volunteer_id, unit.building_id
    from (
      select volunteer.id as volunteer_id, binding.unit_id
      from volunteer join house_binding as binding on binding.account_id = volunteer.account_id
        and binding.community_id = ${communityId} and binding.state = 'approved'
        and (binding.expires_at is null or binding.expires_at > ${now})
      where volunteer.community_id = ${communityId}
      union all
      select volunteer.id, unit_person.unit_id
      from volunteer join unit_person on unit_person.community_id = ${communityId}
        and unit_person.person_id = volunteer.person_id and unit_person.valid_until is null
      where volunteer.community_id = ${communityId}
    ) as lives
    join unit on unit.community_id = ${communityId} and unit.id = lives.unit_id
    join building on building.community_id = ${communityId} and building.id = unit.building_id
    order by lives.volunteer_id, building.position, building.id`;
