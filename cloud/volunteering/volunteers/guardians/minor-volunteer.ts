import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { isMinorAt } from '@/shared/volunteering/signups/cannot-serve';
import { type Activity, findActivity, isPublic } from '../../activities/who-leads';
import type { VolunteeringContext } from '../../volunteering-context';
import { callersVolunteer } from '../callers-volunteer';
import type { Volunteer } from '../volunteer-row';

/** @throws Refusal notRegisteredAsVolunteer, notAMinor */
export async function callersMinor(ctx: MemberContext): Promise<Volunteer> {
  const volunteer = await callersVolunteer(ctx, { lock: true });
  refuseUnlessMinor(volunteer, ctx.now);
  return volunteer;
}

/** @throws Refusal notAMinor */
export function refuseUnlessMinor(volunteer: Volunteer, now: Date): void {
  if (!isMinorAt(volunteer, now)) throw new Refusal('notAMinor');
}

/**
 * An activity that a minor may take part in, if the guardian consents.
 *
 * @throws Refusal activityNotFound, shiftNotOpen, consentForRescue
 */
export async function activityForMinors(
  ctx: VolunteeringContext,
  activityId: string,
): Promise<Activity> {
  const activity = await findActivity(ctx, activityId);
  if (!activity || !isPublic(activity)) throw new Refusal('activityNotFound');
  if (activity.state !== 'published') throw new Refusal('shiftNotOpen');
  if (activity.isRescue) throw new Refusal('consentForRescue');
  return activity;
}
