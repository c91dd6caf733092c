import type { Consent } from '@/shared/volunteering/signups/cannot-serve';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

/** What guardians said, or were asked, about minors' part in an activity; by volunteer id. */
export async function consentsInForce(
  { transaction, communityId }: VolunteeringContext,
  activityId: string,
  volunteerIds: readonly string[],
): Promise<Map<string, Consent>> {
  if (volunteerIds.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('guardianConsent')
    .select(['volunteerId', 'state', 'riskRevision'])
    .where('communityId', '=', communityId)
    .where('activityId', '=', activityId)
    .where('volunteerId', 'in', [...volunteerIds])
    .where('state', 'in', ['asked', 'given'])
    .execute();
  return new Map(
    rows.map(({ volunteerId, state, riskRevision }) => [
      volunteerId,
      { state: state === 'asked' ? 'asked' : 'given', riskRevision },
    ]),
  );
}
