import type { Period } from '@/shared/volunteering/ledger/periods';
import type { VolunteeringContext } from '../volunteering-context';

/** What a volunteer was credited for already, around the given periods, in order. */
export async function takenPeriods(
  { transaction, communityId }: VolunteeringContext,
  volunteerId: string,
  around: readonly Period[],
): Promise<Period[]> {
  const first = Math.min(...around.map(({ startsAt }) => startsAt.getTime()));
  const last = Math.max(...around.map(({ endsAt }) => endsAt.getTime()));
  if (!(first < last)) return [];
  return transaction
    .selectFrom('servicePeriod')
    .select(['startsAt', 'endsAt'])
    .where('communityId', '=', communityId)
    .where('volunteerId', '=', volunteerId)
    .where('startsAt', '<', new Date(last))
    .where('endsAt', '>', new Date(first))
    .orderBy('startsAt')
    .execute();
}
