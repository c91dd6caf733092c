import { Refusal } from '@/shared/refusals';
import type { VolunteeringContext } from '../volunteering-context';
import { type Locking, type Volunteer, volunteerOfAccount } from './volunteer-row';

/**
 * The volunteer that the caller is, who may have left.
 *
 * @throws Refusal notRegisteredAsVolunteer
 */
export async function callersVolunteer(
  ctx: VolunteeringContext & { accountId: string },
  { lock = false }: Locking = {},
): Promise<Volunteer> {
  const volunteer = await volunteerOfAccount(ctx, ctx.accountId, { lock });
  if (!volunteer) throw new Refusal('notRegisteredAsVolunteer');
  return volunteer;
}
