import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import { attendanceLimits } from '@/shared/volunteering/attendance/attendance-limits';
import { whyCannotArrive } from '@/shared/volunteering/attendance/attendance-times';
import '../tables';

/** A shift the caller has a place in, or is offered one, with what its row shows. */
export const ownShiftSchema = z.object({
  shiftId: z.string(),
  activityId: z.string(),
  title: z.string(),
  place: z.string(),
  post: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  signupId: z.string(),
  state: z.enum(['confirmed', 'waiting', 'offered']),
  offerUntil: z.string().nullable(),
  /** What can be done now: check in, or out, where they have checked in. */
  step: z.enum(['arrive', 'leave']).nullable(),
});

export type OwnShift = z.infer<typeof ownShiftSchema>;

/**
 * The volunteer's shifts that are coming or going on, soonest first; those they have checked out of
 * are over for them, those they are still in are not until they are closed.
 */
export async function ownShifts(ctx: MemberContext, volunteerId: string): Promise<OwnShift[]> {
  const { transaction, communityId, now } = ctx;
  const rows = await transaction
    .selectFrom('signup')
    .innerJoin('shift', (join) =>
      join
        .onRef('shift.communityId', '=', 'signup.communityId')
        .onRef('shift.id', '=', 'signup.shiftId'),
    )
    .innerJoin('activity', (join) =>
      join
        .onRef('activity.communityId', '=', 'shift.communityId')
        .onRef('activity.id', '=', 'shift.activityId'),
    )
    .innerJoin('shiftPost', (join) =>
      join
        .onRef('shiftPost.communityId', '=', 'signup.communityId')
        .onRef('shiftPost.id', '=', 'signup.postId'),
    )
    .select(['signup.id as signupId', 'signup.state', 'signup.offerUntil', 'signup.shiftId'])
    .select(['shift.activityId', 'shift.startsAt', 'shift.endsAt', 'shiftPost.name as post'])
    .select(['activity.title', 'activity.place'])
    .select(({ selectFrom }) =>
      selectFrom('attendance')
        .select(({ fn }) => fn.max('leftAt').as('leftAt'))
        .where('attendance.communityId', '=', communityId)
        .whereRef('attendance.shiftId', '=', 'signup.shiftId')
        .where('attendance.volunteerId', '=', volunteerId)
        .where('attendance.state', '<>', 'declined')
        .as('leftAt'),
    )
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('attendance')
          .select('attendance.id')
          .where('attendance.communityId', '=', communityId)
          .whereRef('attendance.shiftId', '=', 'signup.shiftId')
          .where('attendance.volunteerId', '=', volunteerId)
          .where('attendance.leftAt', 'is', null)
          .where('attendance.state', '<>', 'declined'),
      ).as('isThere'),
    )
    .where('signup.communityId', '=', communityId)
    .where('signup.volunteerId', '=', volunteerId)
    .where('signup.state', 'in', ['confirmed', 'waiting', 'offered'])
    .where('shift.state', '=', 'open')
    .where('shift.endsAt', '>', new Date(now.getTime() - attendanceLimits.leaveAfter))
    .where('activity.state', '=', 'published')
    .orderBy('shift.startsAt')
    .orderBy('signup.id')
    .execute();
  return rows
    .filter(({ isThere, leftAt, endsAt }) => isThere === true || (leftAt === null && endsAt > now))
    .map(({ startsAt, endsAt, offerUntil, leftAt, isThere, ...row }) => ({
      ...row,
      state: row.state as OwnShift['state'],
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      offerUntil: offerUntil?.toISOString() ?? null,
      step: stepOf({ startsAt, endsAt, mayArrive: row.state === 'confirmed', isThere }, now),
    }));
}

interface StepQuestion {
  startsAt: Date;
  endsAt: Date;
  mayArrive: boolean;
  isThere: unknown;
}

function stepOf({ mayArrive, isThere, ...times }: StepQuestion, now: Date): OwnShift['step'] {
  if (isThere === true) return 'leave';
  return mayArrive && whyCannotArrive(times, now) === null ? 'arrive' : null;
}
