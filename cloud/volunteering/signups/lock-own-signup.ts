import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { readShift, type ShiftOfActivity } from '../activities/who-leads';
import { callersVolunteer } from '../volunteers/callers-volunteer';
import type { Volunteer } from '../volunteers/volunteer-row';
import { readSignup, type Signup } from './signup-row';

export interface OwnSignup extends ShiftOfActivity {
  volunteer: Volunteer;
  signup: Signup;
}

/**
 * One of the caller's own signups, with everything locked that a change of it needs.
 *
 * @throws Refusal notRegisteredAsVolunteer, signupNotFound
 */
export async function lockOwnSignup(ctx: MemberContext, signupId: string): Promise<OwnSignup> {
  const volunteer = await callersVolunteer(ctx, { lock: true });
  const { shiftId, volunteerId } = await readSignup(ctx, signupId);
  if (volunteerId !== volunteer.id) throw new Refusal('signupNotFound');
  const found = await readShift(ctx, shiftId, { lock: true });
  // Read again under the lock of its shift.
  return { ...found, volunteer, signup: await readSignup(ctx, signupId) };
}
