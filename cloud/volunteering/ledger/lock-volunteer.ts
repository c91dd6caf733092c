import { Refusal } from '@/shared/refusals';
import type { VolunteeringContext } from '../volunteering-context';

export interface LockedVolunteer {
  id: string;
  accountId: string | null;
  name: string;
  spendableMinutes: number;
}

/**
 * A volunteer whose minutes nobody else changes until the transaction ends. In the order of locks it
 * comes before shifts and benefits.
 *
 * @throws Refusal volunteerNotFound
 */
export async function lockVolunteer(
  { transaction, communityId }: VolunteeringContext,
  volunteerId: string,
): Promise<LockedVolunteer> {
  const volunteer = await transaction
    .selectFrom('volunteer')
    .select(['id', 'accountId', 'name', 'spendableMinutes'])
    .where('communityId', '=', communityId)
    .where('id', '=', volunteerId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!volunteer) throw new Refusal('volunteerNotFound');
  return volunteer;
}
