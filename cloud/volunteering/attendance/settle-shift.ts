import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import type { DueWork } from '@/cloud/platform/outbox';
import { groupedBy } from '@/shared/grouped-by';
import { Refusal } from '@/shared/refusals';
import { readShift, requireShiftLeader, type Shift } from '../activities/who-leads';
import { creditMinutes } from '../ledger/credit-minutes';
import type { VolunteeringContext } from '../volunteering-context';
import { lockVolunteers } from '../volunteers/volunteer-row';
import { type Attendance, readAttendances } from './attendance-row';
import { closeShift } from './close-shift';
import { servedPeriods } from './served-periods';

const shiftInput = z.object({ shiftId: z.uuid() });

/**
 * The leader has looked who was there, and the minutes of those who count go into the ledger. What
 * waits to be confirmed stays out of it. A shift that is over and not closed yet is closed.
 *
 * @throws Refusal shiftNotFound, notYourShift, shiftNotOver, shiftSettled
 */
export const settleShift = operation('volunteering.lead')
  .input(shiftInput)
  .output(z.object({ settled: z.literal(true) }))
  .mutation(async ({ ctx, input: { shiftId } }) => {
    await requireShiftLeader(ctx, shiftId);
    await lockVolunteers(ctx, await countedVolunteers(ctx, shiftId));
    const { shift, activity } = await readShift(ctx, shiftId, { lock: true });
    if (shift.settledAt !== null) throw new Refusal('shiftSettled');
    if (shift.state === 'open' && ctx.now < shift.endsAt)
      throw new Refusal('shiftNotOver', { since: shift.endsAt.toISOString() });
    if (shift.state === 'open') await closeShift(ctx, { shift, activity });
    await settle(ctx, shift, ctx.accountId);
    await recordDeed(ctx, 'volunteering.settleShift', shiftId);
    return { settled: true as const };
  });

/** What no leader has settled within three days settles by itself. */
export const settleShiftByItself: DueWork = async (context, payload) => {
  const { shiftId } = shiftInput.parse(payload);
  await lockVolunteers(context, await countedVolunteers(context, shiftId));
  const { shift } = await readShift(context, shiftId, { lock: true });
  if (shift.settledAt === null && shift.state !== 'open') await settle(context, shift, null);
};

/** Once: the shift is locked, over and not settled. */
async function settle(
  ctx: VolunteeringContext,
  shift: Shift,
  settledBy: string | null,
): Promise<void> {
  const { transaction, communityId, now } = ctx;
  for (const [volunteerId, attendances] of await countedOf(ctx, shift.id)) {
    const periods = servedPeriods(shift, attendances);
    const flag = attendances.some(({ leftBy }) => leftBy === 'end') ? 'leftOpen' : null;
    await creditMinutes(ctx, { volunteerId, kind: 'service', shiftId: shift.id, periods, flag });
  }
  await transaction
    .updateTable('shift')
    .set({ settledAt: now, settledBy })
    .where('communityId', '=', communityId)
    .where('id', '=', shift.id)
    .where('settledAt', 'is', null)
    .execute();
}

const counted = (ctx: VolunteeringContext, shiftId: string) =>
  readAttendances(ctx)
    .where('shiftId', '=', shiftId)
    .where('state', '=', 'counted')
    .orderBy('volunteerId')
    .orderBy('arrivedAt');

const countedVolunteers = async (ctx: VolunteeringContext, shiftId: string): Promise<string[]> =>
  (await counted(ctx, shiftId).execute()).map(({ volunteerId }) => volunteerId);

async function countedOf(
  ctx: VolunteeringContext,
  shiftId: string,
): Promise<ReadonlyMap<string, Attendance[]>> {
  const rows = await counted(ctx, shiftId).execute();
  return groupedBy(rows, ({ volunteerId }) => volunteerId);
}
