import type { Expression, SqlBool } from 'kysely';
import type { MemberContext } from '@/cloud/platform/operation';
import type { Audience } from '@/shared/notices/audience';
import { isStaffRole } from '@/shared/roles';
import './tables';

type ReachContext = Pick<MemberContext, 'transaction' | 'communityId' | 'now'>;

/** Every unit in the places a notice names, whatever its kind. Staff roles name none. */
function namedUnits({ transaction, communityId }: ReachContext, audience: Audience) {
  return transaction
    .selectFrom('unit')
    .where('unit.communityId', '=', communityId)
    .where((eb): Expression<SqlBool> => {
      const anyOf = (ids: readonly string[]) => eb.fn.any<string>(eb.val([...ids]));
      switch (audience.kind) {
        case 'community':
          return eb.lit(true);
        case 'buildings':
          return eb('unit.buildingId', '=', anyOf(audience.ids));
        case 'entrances':
          return eb('unit.entranceId', '=', anyOf(audience.ids));
        case 'units':
          return eb('unit.id', '=', anyOf(audience.ids));
        case 'roles':
          return eb.lit(audience.roles.includes('owner'));
      }
    });
}

/**
 * The units whose people should come to read a notice. Unless it names single units, parking and
 * storage are left out, whose owners are reached at home, and so is what the developer still holds.
 */
export function reachedUnits(context: ReachContext, audience: Audience) {
  const units = namedUnits(context, audience).where('unit.removedAt', 'is', null);
  if (audience.kind === 'units') return units;
  return units
    .where('unit.kind', 'not in', ['parking', 'storage'])
    .where('unit.isDeveloper', '=', false);
}

/**
 * Valid bindings of people a notice means: all of a place, or owners and co-owners where it is for
 * the role. Wherever their unit is; join it with the units of the notice.
 */
export function meantBindings({ transaction, communityId, now }: ReachContext, audience: Audience) {
  const bindings = transaction
    .selectFrom('houseBinding')
    .where('houseBinding.communityId', '=', communityId)
    .where('houseBinding.state', '=', 'approved')
    .where(({ eb, or }) =>
      or([eb('houseBinding.expiresAt', 'is', null), eb('houseBinding.expiresAt', '>', now)]),
    );
  if (audience.kind !== 'roles') return bindings;
  return bindings.where('houseBinding.relation', 'in', ['owner', 'coOwner']);
}

/** Accounts a notice reaches now, each once: people of its places and staff it names. */
export function reachedAccounts(context: ReachContext, audience: Audience) {
  const residents = meantBindings(context, audience)
    .where('houseBinding.unitId', 'in', namedUnits(context, audience).select('unit.id'))
    .select('houseBinding.accountId');
  const staff = context.transaction
    .selectFrom('roleAssignment')
    .where('communityId', '=', context.communityId)
    .where('revokedAt', 'is', null)
    .where((eb): Expression<SqlBool> => {
      if (audience.kind === 'community') return eb.lit(true);
      const roles = audience.kind === 'roles' ? audience.roles.filter(isStaffRole) : [];
      return roles.length > 0 ? eb('role', 'in', roles) : eb.lit(false);
    })
    .select('accountId');
  return residents.union(staff);
}
