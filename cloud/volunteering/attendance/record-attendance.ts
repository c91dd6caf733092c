import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { timesProblem } from '@/shared/volunteering/attendance/attendance-times';
import { typedLine } from '../activities/activity-input';
import { readSignups } from '../signups/signup-row';
import {
  type Attendance,
  changeAttendance,
  standingAttendances,
  writeAttendance,
} from './attendance-row';
import { leadAttendance, leadShift, refuseSettled } from './lead-attendance';
import { refuseReason } from './leader-reason';
import { refuse } from './refuse';
import { undoNoShow } from './undo-no-show';

const times = z.object({ arrivedAt: z.iso.datetime(), leftAt: z.iso.datetime() });
const reasonInput = z.object({ reason: typedLine });

/**
 * The leader puts down that somebody on the list, perhaps as a no-show, was there from when to when.
 * Until the minutes are settled.
 *
 * @throws Refusal attendanceReasonLength, wordsNotAllowed, ownWordsNotAllowed, shiftNotFound,
 *   notYourShift, shiftSettled, attendanceTimesWrong, attendanceOverlaps, signupNotConfirmed
 */
export const recordAttendance = operation('volunteering.lead')
  .input(
    z.object({ shiftId: z.uuid(), volunteerId: z.uuid(), ...times.shape, ...reasonInput.shape }),
  )
  .output(z.object({ attendanceId: z.string() }))
  .mutation(async ({ ctx, input: { shiftId, volunteerId, reason, ...typed } }) => {
    await refuseReason(ctx, reason);
    const found = await leadShift(ctx, shiftId, [volunteerId]);
    refuseSettled(found);
    const period = periodOf(typed);
    refuse(timesProblem(found.shift, period, ctx.now));
    const listed = await readSignups(ctx)
      .where('shiftId', '=', shiftId)
      .where('volunteerId', '=', volunteerId)
      .where('state', 'in', ['confirmed', 'noShow'])
      .executeTakeFirst();
    if (!listed) throw new Refusal('signupNotConfirmed');
    refuseOverlap(await standingAttendances(ctx, shiftId, volunteerId), period);
    const attendanceId = await writeAttendance(ctx, {
      ...{ shiftId, volunteerId, state: 'counted', reason },
      ...{ arrivedAt: period.arrivedAt, arrivedBy: 'leader' },
      leaving: { leftAt: period.leftAt, leftBy: 'leader' },
    });
    await undoNoShow(ctx, shiftId, volunteerId);
    await recordDeed(ctx, 'volunteering.recordAttendance', shiftId, { attendanceId, ...typed });
    return { attendanceId };
  });

/**
 * The leader puts the times of an attendance right, with a reason, until the minutes are settled. What
 * the phone showed stays in the scans, and the times before in the audit log.
 *
 * @throws Refusal attendanceReasonLength, wordsNotAllowed, ownWordsNotAllowed, attendanceUnknown,
 *   notYourShift, shiftSettled, attendanceDeclined, attendanceTimesWrong, attendanceOverlaps
 */
export const correctAttendance = operation('volunteering.lead')
  .input(z.object({ attendanceId: z.uuid(), ...times.shape, ...reasonInput.shape }))
  .output(z.object({ corrected: z.literal(true) }))
  .mutation(async ({ ctx, input: { attendanceId, reason, ...typed } }) => {
    await refuseReason(ctx, reason);
    const { shift, attendance } = await leadAttendance(ctx, attendanceId);
    refuseSettled({ shift });
    if (attendance.state === 'declined') throw new Refusal('attendanceDeclined');
    const period = periodOf(typed);
    refuse(timesProblem(shift, period, ctx.now));
    const others = await standingAttendances(ctx, shift.id, attendance.volunteerId);
    refuseOverlap(
      others.filter(({ id }) => id !== attendanceId),
      period,
    );
    await changeAttendance(ctx, attendance, { ...period, leftBy: 'leader', reason });
    await recordDeed(ctx, 'volunteering.correctAttendance', shift.id, {
      attendanceId,
      before: [attendance.arrivedAt.toISOString(), attendance.leftAt?.toISOString() ?? null],
      after: [typed.arrivedAt, typed.leftAt],
    });
    return { corrected: true as const };
  });

/**
 * The leader says that somebody was not there after all, with a reason. The attendance stays, and
 * counts for nothing. What counts already is left to a correction.
 *
 * @throws Refusal attendanceReasonLength, wordsNotAllowed, ownWordsNotAllowed, attendanceUnknown,
 *   notYourShift, shiftSettled
 */
export const declineAttendance = operation('volunteering.lead')
  .input(z.object({ attendanceId: z.uuid(), ...reasonInput.shape }))
  .output(z.object({ declined: z.literal(true) }))
  .mutation(async ({ ctx, input: { attendanceId, reason } }) => {
    await refuseReason(ctx, reason);
    const { shift, attendance } = await leadAttendance(ctx, attendanceId);
    if (attendance.state === 'counted') refuseSettled({ shift });
    await changeAttendance(ctx, attendance, { state: 'declined', reason });
    await recordDeed(ctx, 'volunteering.declineAttendance', shift.id, { attendanceId });
    return { declined: true as const };
  });

interface Times {
  arrivedAt: Date;
  leftAt: Date;
}

const periodOf = (typed: z.output<typeof times>): Times => ({
  arrivedAt: new Date(typed.arrivedAt),
  leftAt: new Date(typed.leftAt),
});

/** @throws Refusal attendanceOverlaps */
function refuseOverlap(standing: readonly Attendance[], { arrivedAt, leftAt }: Times): void {
  const overlaps = standing.some(
    (one) => one.arrivedAt < leftAt && (one.leftAt === null || one.leftAt > arrivedAt),
  );
  if (overlaps) throw new Refusal('attendanceOverlaps');
}
