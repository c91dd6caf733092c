import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { changeAttendance, readAttendances } from './attendance-row';
import { leadShift } from './lead-attendance';
import { proposeLate, undecidedIn } from './propose-late';
import { undoNoShow } from './undo-no-show';

/**
 * The leader saw that these were there whose scans reached us late: now they count. After the minutes
 * were settled each becomes a correction, which a second person confirms; of several of one person the
 * first alone, the rest goes on waiting.
 *
 * @throws Refusal shiftNotFound, notYourShift, attendanceUnknown, attendanceDeclined, correctionPending
 */
export const confirmAttendances = operation('volunteering.lead')
  .input(z.object({ shiftId: z.uuid(), attendanceIds: z.array(z.uuid()).min(1).max(200) }))
  .output(z.object({ confirmed: z.number(), proposed: z.number() }))
  .mutation(async ({ ctx, input: { shiftId, attendanceIds } }) => {
    const asked = await readAsked(ctx, shiftId, attendanceIds);
    const volunteerIds = asked.map(({ volunteerId }) => volunteerId);
    const { shift } = await leadShift(ctx, shiftId, volunteerIds);
    let [confirmed, proposed] = [0, 0];
    // One correction at a time: what else somebody has waits until that one is decided.
    const undecided = await undecidedIn(ctx, shift);
    const now = await readAsked(ctx, shiftId, attendanceIds);
    for (const { id, volunteerId } of now) {
      if (undecided.has(volunteerId) || !(await confirm(ctx, id))) continue;
      confirmed += 1;
      await undoNoShow(ctx, shiftId, volunteerId);
      if (shift.settledAt === null || !(await proposeLate(ctx, shift, volunteerId))) continue;
      undecided.add(volunteerId);
      proposed += 1;
    }
    const waits = now.some((one) => one.state === 'toConfirm' && undecided.has(one.volunteerId));
    if (confirmed === 0 && waits) throw new Refusal('correctionPending');
    await recordDeed(ctx, 'volunteering.confirmAttendances', shiftId, { confirmed });
    return { confirmed, proposed };
  });

const readAsked = async (ctx: MemberContext, shiftId: string, ids: readonly string[]) => {
  const rows = await readAttendances(ctx)
    .where('shiftId', '=', shiftId)
    .where('id', 'in', [...new Set(ids)])
    .orderBy('arrivedAt')
    .execute();
  if (rows.length < new Set(ids).size) throw new Refusal('attendanceUnknown');
  return rows;
};

/** Answers whether it counts only now. Nobody was at two places: what was open until then is closed. */
async function confirm(ctx: MemberContext, id: string): Promise<boolean> {
  const attendance = await readAttendances(ctx).where('id', '=', id).executeTakeFirstOrThrow();
  const { state, leftAt, arrivedAt, volunteerId } = attendance;
  if (state === 'declined') throw new Refusal('attendanceDeclined');
  if (state === 'counted') return false;
  if (leftAt === null) {
    const elsewhere = await openCounted(ctx, volunteerId);
    if (elsewhere && elsewhere.arrivedAt > arrivedAt)
      await changeAttendance(ctx, attendance, { leftAt: elsewhere.arrivedAt, leftBy: 'next' });
    else if (elsewhere)
      await changeAttendance(ctx, elsewhere, { leftAt: arrivedAt, leftBy: 'next' });
  }
  await changeAttendance(ctx, attendance, { state: 'counted' });
  return true;
}

const openCounted = (ctx: MemberContext, volunteerId: string) =>
  readAttendances(ctx)
    .where('volunteerId', '=', volunteerId)
    .where('leftAt', 'is', null)
    .where('state', '=', 'counted')
    .executeTakeFirst();
