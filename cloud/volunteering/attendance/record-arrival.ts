import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { whyCannotArrive, whyCannotLeave } from '@/shared/volunteering/attendance/attendance-times';
import { activeSignupOf } from '../signups/signup-row';
import { changeAttendance, standingAttendances } from './attendance-row';
import { beThere } from './be-there';
import { leadAttendance, leadShift } from './lead-attendance';
import { refuse } from './refuse';

/**
 * The leader puts down that somebody on the list is there now, who has no phone with them. Twice is once.
 *
 * @throws Refusal shiftNotFound, notYourShift, shiftCalledOff, arrivalTooEarly, arrivalOver,
 *   signupNotConfirmed
 */
export const recordArrival = operation('volunteering.lead')
  .input(z.object({ shiftId: z.uuid(), volunteerId: z.uuid() }))
  .output(z.object({ attendanceId: z.string() }))
  .mutation(async ({ ctx, input: { shiftId, volunteerId } }) => {
    const { shift } = await leadShift(ctx, shiftId, [volunteerId]);
    if (shift.state === 'cancelled') throw new Refusal('shiftCalledOff');
    refuse(whyCannotArrive(shift, ctx.now));
    const signup = await activeSignupOf(ctx, shiftId, volunteerId);
    if (signup?.state !== 'confirmed') throw new Refusal('signupNotConfirmed');
    const before = (await standingAttendances(ctx, shiftId, volunteerId)).find(
      ({ leftAt, state }) => leftAt === null && state === 'counted',
    );
    if (before) return { attendanceId: before.id };
    const there = { shiftId, volunteerId, way: 'leader', at: ctx.now } as const;
    const attendanceId = await beThere(ctx, there);
    await recordDeed(ctx, 'volunteering.recordArrival', shiftId, { attendanceId });
    return { attendanceId };
  });

/**
 * The leader puts down that somebody leaves now.
 *
 * @throws Refusal attendanceUnknown, notYourShift, attendanceAlreadyLeft, leavingOver
 */
export const recordLeaving = operation('volunteering.lead')
  .input(z.object({ attendanceId: z.uuid() }))
  .output(z.object({ left: z.literal(true) }))
  .mutation(async ({ ctx, input: { attendanceId } }) => {
    const { shift, attendance } = await leadAttendance(ctx, attendanceId);
    if (attendance.leftAt !== null || attendance.state === 'declined')
      throw new Refusal('attendanceAlreadyLeft');
    refuse(whyCannotLeave(shift, ctx.now));
    await changeAttendance(ctx, attendance, { leftAt: ctx.now, leftBy: 'leader' });
    await recordDeed(ctx, 'volunteering.recordLeaving', shift.id, { attendanceId });
    return { left: true as const };
  });
