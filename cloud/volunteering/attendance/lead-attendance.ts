import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { readShift, requireShiftLeader, type ShiftOfActivity } from '../activities/who-leads';
import { lockVolunteers } from '../volunteers/volunteer-row';
import { type Attendance, readAttendances } from './attendance-row';

/**
 * The shift, for whoever leads it, locked after the volunteers concerned.
 *
 * @throws Refusal shiftNotFound, notYourShift
 */
export async function leadShift(
  ctx: MemberContext,
  shiftId: string,
  volunteerIds: readonly string[],
): Promise<ShiftOfActivity> {
  await requireShiftLeader(ctx, shiftId);
  await lockVolunteers(ctx, volunteerIds);
  return readShift(ctx, shiftId, { lock: true });
}

export interface LedAttendance extends ShiftOfActivity {
  attendance: Attendance;
}

/**
 * An attendance, for whoever leads its shift; the volunteer and the shift are locked.
 *
 * @throws Refusal attendanceUnknown, notYourShift
 */
export async function leadAttendance(
  ctx: MemberContext,
  attendanceId: string,
): Promise<LedAttendance> {
  const { shiftId, volunteerId } = await findAttendance(ctx, attendanceId);
  const found = await leadShift(ctx, shiftId, [volunteerId]);
  return { ...found, attendance: await findAttendance(ctx, attendanceId) };
}

async function findAttendance(ctx: MemberContext, attendanceId: string): Promise<Attendance> {
  const attendance = await readAttendances(ctx).where('id', '=', attendanceId).executeTakeFirst();
  if (!attendance) throw new Refusal('attendanceUnknown');
  return attendance;
}

/** @throws Refusal shiftSettled */
export function refuseSettled({ shift }: Pick<ShiftOfActivity, 'shift'>): void {
  if (shift.settledAt !== null) throw new Refusal('shiftSettled');
}
