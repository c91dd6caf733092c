import { sql } from 'kysely';
import { roomLabels } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { isAskedHome } from './asked-people';

/** A home the caller signs for, and as whom. */
export interface CallersHome {
  unitId: string;
  /** In full: it is their own. */
  room: string;
  /** As it stands on their approved binding. */
  name: string;
  /** Of the register, where they are recognised. */
  personId: string | null;
}

type Context = Pick<MemberContext, 'transaction' | 'communityId' | 'now' | 'accountId'>;

/** The asked homes in which the caller lives as an adult now, in the order of the register. */
export async function callersAskedHomes(context: Context): Promise<CallersHome[]> {
  const { transaction, communityId, now, accountId } = context;
  const { rows } = await sql<Omit<CallersHome, 'room'>>`
    select bound.unit_id, bound.name, claimed.person_id
    from house_binding as bound
    join unit on unit.community_id = bound.community_id and unit.id = bound.unit_id
    left join claimed_person as claimed on claimed.community_id = bound.community_id
      and claimed.person_id = bound.person_id and claimed.account_id = bound.account_id
    where bound.community_id = ${communityId} and bound.account_id = ${accountId} and bound.state = 'approved'
      and bound.adult and (bound.expires_at is null or bound.expires_at > ${now}) and ${isAskedHome}
    order by unit.position, unit.id`.execute(transaction);
  const labels = await roomLabels(
    context,
    rows.map(({ unitId }) => unitId),
  );
  return rows.map((home) => ({ ...home, room: labels.get(home.unitId)?.full ?? '' }));
}
