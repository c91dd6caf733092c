import { Refusal } from '@/shared/refusals';
import type { ShiftOfActivity } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import type { Volunteer } from '../volunteers/volunteer-row';
import { overlapping } from './coming-signups';
import { whyCannotServe } from './why-cannot-serve';

/** What somebody agreed to when they took a place. */
export interface AcceptedTerms {
  /** Of the risks that were shown and ticked. */
  riskRevision: number;
  /** Ticked after being shown the other shifts at the same time. */
  overlapAccepted: boolean;
}

/**
 * Whether a volunteer may have a place in a shift that has not begun, on these terms; everybody but who
 * was already confirmed passes here or `acceptedSignup`.
 *
 * @throws Refusal shiftNotOpen, shiftBegan, risksNotAccepted, shiftsOverlap, and what `whyCannotServe`
 *   answers
 */
export async function refuseUnlessFit(
  ctx: VolunteeringContext,
  { shift, activity }: ShiftOfActivity,
  volunteer: Volunteer,
  terms: AcceptedTerms,
): Promise<void> {
  refuseUnlessComing({ shift, activity }, ctx.now);
  const problem = await whyCannotServe(ctx, volunteer, activity, shift);
  if (problem !== null) throw new Refusal(problem);
  if (terms.riskRevision !== activity.riskRevision) throw new Refusal('risksNotAccepted');
  if (terms.overlapAccepted) return;
  const others = await overlapping(ctx, volunteer.id, shift);
  if (others.length > 0) throw new Refusal('shiftsOverlap');
}

/** @throws Refusal shiftNotOpen, shiftBegan */
export function refuseUnlessComing({ shift, activity }: ShiftOfActivity, now: Date): void {
  if (shift.state !== 'open' || activity.state !== 'published') throw new Refusal('shiftNotOpen');
  if (shift.startsAt <= now) throw new Refusal('shiftBegan');
}
