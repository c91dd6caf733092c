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
  // From the caller's few bindings outwards: asked at once, a young database goes through all homes.
  const { rows } = await sql<Omit<CallersHome, 'room'>>`
    with own as materialized (
      select unit_id, name, person_id from house_binding
      where community_id = ${communityId} and account_id = ${accountId} and state = 'approved'
        and adult and (expires_at is null or expires_at > ${now})
    ), home as materialized (
      select own.unit_id, own.name, own.person_id, unit.position
      from own join unit on unit.community_id = ${communityId} and unit.id = own.unit_id
      where ${isAskedHome}
    )
    select home.unit_id, home.name, claimed.person_id
    from home
    left join claimed_person as claimed on claimed.community_id = ${communityId}
      and claimed.person_id = home.person_id and claimed.account_id = ${accountId}
    order by home.position, home.unit_id`.execute(transaction);
  const labels = await roomLabels(
    context,
    rows.map(({ unitId }) => unitId),
  );
  return rows.map((home) => ({ ...home, room: labels.get(home.unitId)?.full ?? '' }));
}
