import {
  cannotServe,
  isMinorAt,
  type ServeProblem,
} from '@/shared/volunteering/signups/cannot-serve';
import type { Activity, Shift } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import { consentsInForce } from '../volunteers/consent-in-force';
import type { Volunteer } from '../volunteers/volunteer-row';

/**
 * Why a volunteer cannot serve in a shift, as the code of the refusal; null: they can. Age at the
 * start, a needed skill, a minor's guardian, rescue work (Regulations §15).
 */
export async function whyCannotServe(
  ctx: VolunteeringContext,
  volunteer: Volunteer,
  activity: Activity,
  shift: Pick<Shift, 'startsAt'>,
): Promise<ServeProblem | null> {
  const { startsAt } = shift;
  const consents = isMinorAt(volunteer, startsAt)
    ? await consentsInForce(ctx, activity.id, [volunteer.id])
    : new Map();
  const consent = consents.get(volunteer.id) ?? null;
  return cannotServe({ volunteer, activity, startsAt, consent });
}
