import { sql } from 'kysely';
import type { VolunteeringContext } from '../volunteering-context';

/**
 * Phones of the guardians who consented to minors' part in an activity, by volunteer id: as written on
 * paper, or as the guardian is known here. Who has neither is left out.
 */
export async function guardianPhones(
  { transaction, communityId, now }: VolunteeringContext,
  activityId: string,
  volunteerIds: readonly string[],
): Promise<Map<string, string>> {
  if (volunteerIds.length === 0) return new Map();
  const { rows } = await sql<{ volunteerId: string; phone: string | null }>`
    select consent.volunteer_id,
      coalesce(nullif(consent.guardian_phone, ''), (select home.phone from house_binding as home
        where home.account_id = consent.guardian_account_id and home.community_id = ${communityId}
          and home.state = 'approved' and (home.expires_at is null or home.expires_at > ${now})
          and home.phone <> '' order by home.decided_at desc limit 1)) as phone
    from guardian_consent as consent
    where consent.community_id = ${communityId} and consent.activity_id = ${activityId}
      and consent.volunteer_id = any(${[...volunteerIds]}::uuid[]) and consent.state = 'given'`.execute(
    transaction,
  );
  return new Map(rows.flatMap(({ volunteerId, phone }) => (phone ? [[volunteerId, phone]] : [])));
}
