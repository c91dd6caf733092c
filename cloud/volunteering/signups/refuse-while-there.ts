import { Refusal } from '@/shared/refusals';
import { isSomebodyThere } from '../attendance/attendance-row';
import type { VolunteeringContext } from '../volunteering-context';
import type { Signup } from './signup-row';

/**
 * Whoever has checked in, some time before the start, checks out before giving the place up: their time
 * would go on to the end of a shift somebody else serves in. The shift is locked by the caller.
 *
 * @throws Refusal stillCheckedIn
 */
export async function refuseWhileThere(
  ctx: VolunteeringContext,
  { shiftId, volunteerId }: Pick<Signup, 'shiftId' | 'volunteerId'>,
): Promise<void> {
  if (await isSomebodyThere(ctx, [shiftId], volunteerId)) throw new Refusal('stillCheckedIn');
}
