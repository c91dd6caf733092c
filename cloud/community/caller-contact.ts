import { type CallerContext, type CommunityContext, validBindings } from './valid-bindings';

/** Real name and phone the caller is bound to their home under; of several homes the first. */
export async function callerContact(
  context: CallerContext,
): Promise<{ name: string; phone: string } | null> {
  const home = await validBindings(context)
    .where('houseBinding.accountId', '=', context.accountId)
    .where('houseBinding.name', '<>', '')
    .select(['houseBinding.name', 'houseBinding.phone'])
    .orderBy('houseBinding.decidedAt')
    .limit(1)
    .executeTakeFirst();
  return home ?? null;
}

export interface HouseholdAdult {
  accountId: string;
  name: string;
  relation: 'owner' | 'coOwner' | 'householdMember' | 'family' | 'tenant';
}

/** Adults who live in one of somebody's homes now, without themselves. */
export async function adultsOfHome(
  context: CommunityContext,
  accountId: string,
): Promise<HouseholdAdult[]> {
  const own = validBindings(context)
    .where('houseBinding.accountId', '=', accountId)
    .select('houseBinding.unitId');
  const rows = await validBindings(context)
    .where('houseBinding.unitId', 'in', own)
    .where('houseBinding.accountId', '<>', accountId)
    .where('houseBinding.adult', '=', true)
    .select(['houseBinding.accountId', 'houseBinding.name', 'houseBinding.relation'])
    .orderBy('houseBinding.decidedAt')
    .execute();
  const known = new Set<string>();
  return rows.filter((row) => !known.has(row.accountId) && known.add(row.accountId));
}
