import type { DueWork } from '@/cloud/platform/outbox';
import { Refusal } from '@/shared/refusals';
import { readShift, type ShiftOfActivity } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import { promoteWaiting } from './promote-waiting';
import { tellVolunteers } from './tell-volunteers';

/** Offers whose time has passed go on to the next in line. Doing it again, or late, changes nothing more. */
export const endOffer: DueWork = async (context, { shiftId }) => {
  const found = await lockedShift(context, String(shiftId));
  if (found === null) return;
  const expired = await context.transaction
    .updateTable('signup')
    .set({ state: 'expired', offerUntil: null, stateSince: context.now })
    .where('communityId', '=', context.communityId)
    .where('shiftId', '=', found.shift.id)
    .where('state', '=', 'offered')
    .where('offerUntil', '<=', context.now)
    .returning('volunteerId')
    .execute();
  await tellVolunteers(
    context,
    found,
    expired.map(({ volunteerId }) => volunteerId),
    {
      kind: 'shiftChange',
      occasion: `expired:${context.now.getTime()}`,
      body: '没有在规定时间内确认，名额已经给了下一位。还想参加的，可以重新报名候补。',
    },
  );
  await promoteWaiting(context, found);
};

async function lockedShift(
  context: VolunteeringContext,
  shiftId: string,
): Promise<ShiftOfActivity | null> {
  try {
    return await readShift(context, shiftId, { lock: true });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
