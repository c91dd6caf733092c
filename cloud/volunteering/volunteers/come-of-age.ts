import { sql } from 'kysely';
import type { DueWork } from '@/cloud/platform/outbox';
import { shanghaiDay } from '@/shared/shanghai-time';
import '../tables';

/** A volunteer who has turned 18 needs no guardian any more. Doing it again changes nothing. */
export const volunteerComesOfAge: DueWork = async (
  { transaction, communityId, now },
  { volunteerId },
) => {
  await sql`
    update volunteer set adult = true
    where community_id = ${communityId} and id = ${volunteerId} and not adult
      and (birth_date + interval '18 years')::date <= ${shanghaiDay(now)}::date`.execute(
    transaction,
  );
};
