import type { VolunteeringContext } from '../volunteering-context';
import { changeSignup, type Signup } from './signup-row';

/**
 * A confirmed volunteer who never came. The shift has ended and is locked by the caller; nobody moves up.
 *
 * @throws Refusal signupNotActive
 */
export const missSignup = (
  ctx: VolunteeringContext,
  signup: Pick<Signup, 'id' | 'state'>,
): Promise<void> => changeSignup(ctx, signup, 'missed');

/** Who still waited when the shift ended waits for nothing any more. The shift is locked by the caller. */
export async function endWaiting(
  { transaction, communityId, now }: VolunteeringContext,
  shiftId: string,
): Promise<void> {
  await transaction
    .updateTable('signup')
    .set({ state: 'expired', offerUntil: null, stateSince: now })
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shiftId)
    .where('state', 'in', ['waiting', 'offered'])
    .execute();
}
