import { Refusal } from '@/shared/refusals';
import { activeSignupStates } from '@/shared/volunteering/signup-life-cycle';
import { readShift } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import { readSignups } from './signup-row';
import { tellVolunteers } from './tell-volunteers';

/**
 * Shifts were cancelled: who waited or was offered a place is off the list without fault, who was
 * confirmed stays on it as the record; all of them are told. The shifts are locked by the caller and
 * cancelled already.
 */
export async function cancelSignupsOf(
  ctx: VolunteeringContext,
  shiftIds: readonly string[],
): Promise<void> {
  for (const shiftId of new Set(shiftIds)) await cancelSignups(ctx, shiftId);
}

async function cancelSignups(ctx: VolunteeringContext, shiftId: string): Promise<void> {
  const listed = await readSignups(ctx)
    .where('shiftId', '=', shiftId)
    .where('state', 'in', activeSignupStates)
    .execute();
  if (listed.length === 0) return;
  await ctx.transaction
    .updateTable('signup')
    .set({ state: 'cancelled', offerUntil: null, stateSince: ctx.now })
    .where('communityId', '=', ctx.communityId)
    .where('shiftId', '=', shiftId)
    .where('state', 'in', ['waiting', 'offered'])
    .execute();
  const found = await readShift(ctx, shiftId).catch((error) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (found === null) return;
  const reason = found.shift.cancelReason ?? found.activity.cancelReason;
  await tellVolunteers(
    ctx,
    found,
    listed.map(({ volunteerId }) => volunteerId),
    {
      kind: 'shiftChange',
      occasion: 'cancelled',
      body: `这个班次取消了，不用前往。${reason ? `原因：${reason}` : ''}`,
    },
  );
}
