import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import type { SignupState } from '@/shared/volunteering/signup-life-cycle';
import { volunteerOfAccount } from '../volunteers/volunteer-row';
import { signupStateShape } from './own-side';
import './tables';

const item = z.object({
  shiftId: z.string(),
  signupId: z.string(),
  title: z.string(),
  place: z.string(),
  postName: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  shiftState: z.enum(['open', 'ended', 'cancelled']),
  state: signupStateShape,
  waitingPlace: z.number().int().nullable(),
  offerUntil: z.string().nullable(),
  risksChanged: z.boolean(),
});

interface OwnShift {
  shiftId: string;
  signupId: string;
  title: string;
  place: string;
  postName: string;
  startsAt: Date;
  endsAt: Date;
  shiftState: 'open' | 'ended' | 'cancelled';
  state: SignupState;
  waitingPlace: number | null;
  offerUntil: Date | null;
  risksChanged: boolean;
}

/**
 * The caller's own signups, one a shift: those on whose list they are and that have not ended, soonest
 * first; all others, latest first.
 */
export const myShifts = operation('volunteering.volunteer')
  .input(z.object({ group: z.enum(['coming', 'past']), ...pageInput }))
  .output(pageOf(item))
  .query(async ({ ctx, input: { group, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const volunteer = await volunteerOfAccount(ctx, ctx.accountId);
    if (!volunteer) return { items: [], nextCursor: null };
    const isComing = sql`(own.state in ('confirmed', 'waiting', 'offered') and shift.state = 'open'
      and activity.state = 'published' and shift.ends_at > ${ctx.now})`;
    const [position, order, chosen] =
      group === 'coming'
        ? [sql`>`, sql`shift.starts_at, shift.id`, isComing]
        : [sql`<`, sql`shift.starts_at desc, shift.id desc`, sql`not ${isComing}`];
    const { rows: found } = await sql<OwnShift>`
      select own.shift_id, own.id as signup_id, activity.title, activity.place, post.name as post_name,
        shift.starts_at, shift.ends_at, own.state, own.offer_until,
        case when activity.state = 'cancelled' then 'cancelled' else shift.state end as shift_state,
        own.risk_revision < activity.risk_revision as risks_changed,
        case when own.state = 'waiting' then (
          select count(*)::integer from signup as ahead
          where ahead.community_id = ${ctx.communityId} and ahead.post_id = own.post_id
            and ahead.state = 'waiting' and ahead.number <= own.number) end as waiting_place
      from (select distinct on (shift_id) * from signup
          where community_id = ${ctx.communityId} and volunteer_id = ${volunteer.id}
          order by shift_id, number desc) as own
        join shift on shift.community_id = ${ctx.communityId} and shift.id = own.shift_id
        join shift_post as post on post.community_id = ${ctx.communityId} and post.id = own.post_id
        join activity on activity.community_id = ${ctx.communityId} and activity.id = shift.activity_id
      where ${chosen} and (${after === null} or (shift.starts_at, shift.id) ${position}
        (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
      order by ${order} limit ${limit + 1}`.execute(ctx.transaction);
    const { rows, nextCursor } = cutPage(found, limit, (row) => [row.startsAt, row.shiftId]);
    return {
      items: rows.map(({ startsAt, endsAt, offerUntil, ...row }) => ({
        ...row,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        offerUntil: offerUntil?.toISOString() ?? null,
      })),
      nextCursor,
    };
  });
