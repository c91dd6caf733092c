import { sql } from 'kysely';
import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { shanghaiDay } from '@/shared/shanghai-time';
import { atRiskUntil } from '@/shared/volunteering/organising/shift-times';
import './tables';

const shiftAtRiskSchema = z.object({
  shiftId: z.string(),
  activityId: z.string(),
  title: z.string(),
  place: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  needed: z.number().int(),
  confirmed: z.number().int(),
  /** Asked to confirm a place, and waiting for one. */
  offered: z.number().int(),
  waiting: z.number().int(),
  /** Called today; null: nobody was. */
  calledToday: z.number().int().nullable(),
});

/** More than anybody leads in two days. */
const mostShown = 100;

/** The shifts the caller leads that begin within two days and have fewer people than they need. */
export const shiftsAtRisk = operation('volunteering.lead')
  .output(z.object({ items: z.array(shiftAtRiskSchema) }))
  .query(async ({ ctx }) => {
    const rows = await findAtRisk(ctx);
    return {
      items: rows.map(({ startsAt, endsAt, ...row }) => ({
        ...row,
        ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
      })),
    };
  });

type AtRisk = Omit<z.infer<typeof shiftAtRiskSchema>, 'startsAt' | 'endsAt'> & {
  startsAt: Date;
  endsAt: Date;
};

async function findAtRisk(ctx: MemberContext): Promise<AtRisk[]> {
  const { communityId, accountId, now, caller } = ctx;
  const roles = [...caller.roles];
  const { rows } = await sql<AtRisk>`
    select shift.id as shift_id, activity.id as activity_id, activity.title, activity.place,
      shift.starts_at, shift.ends_at, shift.needed, placed.confirmed, placed.offered, placed.waiting,
      shift_call.most as called_today
    from shift
    join activity on activity.community_id = shift.community_id and activity.id = shift.activity_id
    cross join lateral (select count(*) filter (where state = 'confirmed')::int as confirmed,
        count(*) filter (where state = 'offered')::int as offered,
        count(*) filter (where state = 'waiting')::int as waiting
      from signup where signup.community_id = ${communityId} and signup.shift_id = shift.id) as placed
    left join shift_call on shift_call.community_id = ${communityId} and shift_call.shift_id = shift.id
      and shift_call.day = ${shanghaiDay(now)}::date
    where shift.community_id = ${communityId} and shift.state = 'open' and activity.state = 'published'
      and shift.starts_at > ${now} and shift.starts_at <= ${atRiskUntil(now)}
      and placed.confirmed < shift.needed
      and ('administrator' = any(${roles}::text[]) or activity.organiser_role = any(${roles}::text[])
        or shift.leader_account_id = ${accountId}
        or exists (select from volunteer_team as team where team.community_id = ${communityId}
          and team.id = activity.team_id and team.leader_account_id = ${accountId}
          and team.state = 'approved'))
    order by shift.starts_at, shift.id limit ${mostShown}`.execute(ctx.transaction);
  return rows;
}
