import { sql } from 'kysely';
import { z } from 'zod';
import { type DueWork, doLater } from '@/cloud/platform/outbox';
import { attendanceLimits } from '@/shared/volunteering/attendance/attendance-limits';
import { leavingUntil } from '@/shared/volunteering/attendance/attendance-times';
import { readShift, type Shift, type ShiftOfActivity } from '../activities/who-leads';
import { leadersOf } from '../organising/organisers';
import { tellAccounts } from '../organising/tell-accounts';
import { endWaiting, missSignup } from '../signups/miss-signup';
import { readSignups } from '../signups/signup-row';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

const payloadSchema = z.object({ shiftId: z.uuid() });

/** Closes a shift half an hour after its end. A shift moved meanwhile is closed when it is over. */
export const closeShiftInTime: DueWork = async (context, payload) => {
  const { shiftId } = payloadSchema.parse(payload);
  const found = await readShift(context, shiftId, { lock: true });
  if (found.shift.state !== 'open') return;
  const dueAt = leavingUntil(found.shift);
  if (context.now < dueAt) return doLater(context, 'volunteering.closeShift', { shiftId }, dueAt);
  await closeShift(context, found);
};

/**
 * A shift is over: who is still checked in has left at its end, flagged; who was confirmed and never
 * came is a no-show; the leaders are asked to confirm the minutes, which settle by themselves after
 * three days. The shift is open and locked by the caller.
 */
export async function closeShift(
  ctx: VolunteeringContext,
  { shift, activity }: ShiftOfActivity,
): Promise<void> {
  await leaveAll(ctx, shift.id, shift.endsAt, 'end');
  const missed = await missing(ctx, shift.id);
  for (const signup of missed) await missSignup(ctx, signup);
  await endWaiting(ctx, shift.id);
  await ctx.transaction
    .updateTable('shift')
    .set({ state: 'ended', endedAt: ctx.now })
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', shift.id)
    .where('state', '=', 'open')
    .execute();
  // A leader may have kept the list on paper: only where nobody was to come is there nothing to wait for.
  const wasMeant = missed.length > 0 || (await wasAttended(ctx, shift.id));
  if (!wasMeant) return settleAt(ctx, shift, ctx.now);
  await settleAt(ctx, shift, new Date(ctx.now.getTime() + attendanceLimits.settleAfter));
  await tellAccounts(ctx, await leadersOf(ctx, shift, activity), {
    ...{ kind: 'volunteeringDuty', subjectId: shift.id, occasion: `settle:${shift.id}` },
    title: activity.title,
    body: '班次结束了，请核对到场的人和时长，再点“确认时长”。三天内没有确认的，会自动记入。',
    aboutTime: shift.endsAt,
  });
}

/**
 * A shift was cancelled: who is checked in served until now. Called when it is cancelled, the shift
 * locked.
 */
export async function closeAttendanceForCancelled(
  ctx: VolunteeringContext,
  shiftId: string,
): Promise<void> {
  await leaveAll(ctx, shiftId, ctx.now, 'cancelled');
  const wait = (await wasAttended(ctx, shiftId)) ? attendanceLimits.settleAfter : 0;
  await settleAt(ctx, { id: shiftId }, new Date(ctx.now.getTime() + wait));
}

const settleAt = (ctx: VolunteeringContext, { id: shiftId }: Pick<Shift, 'id'>, dueAt: Date) =>
  doLater(ctx, 'volunteering.settleShift', { shiftId }, dueAt);

/** Closes whatever is open; nobody leaves before they came. */
const leaveAll = (
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
  leftAt: Date,
  leftBy: 'end' | 'cancelled',
) =>
  transaction
    .updateTable('attendance')
    .set({ leftAt: sql<Date>`greatest(arrived_at, ${leftAt})`, leftBy })
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shiftId)
    .where('leftAt', 'is', null)
    .execute();

const missing = (ctx: VolunteeringContext, shiftId: string) =>
  readSignups(ctx)
    .where('signup.shiftId', '=', shiftId)
    .where('signup.state', '=', 'confirmed')
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('attendance')
            .select('attendance.id')
            .whereRef('attendance.communityId', '=', 'signup.communityId')
            .whereRef('attendance.shiftId', '=', 'signup.shiftId')
            .whereRef('attendance.volunteerId', '=', 'signup.volunteerId')
            .where('attendance.state', '<>', 'declined'),
        ),
      ),
    )
    .orderBy('signup.id')
    .execute();

async function wasAttended(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
): Promise<boolean> {
  const attendance = await transaction
    .selectFrom('attendance')
    .select('id')
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shiftId)
    .where('state', '<>', 'declined')
    .limit(1)
    .executeTakeFirst();
  return attendance !== undefined;
}
