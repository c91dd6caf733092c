import { type CallerContext, validBindings } from './valid-bindings';

/** A name the caller goes by here, and where; `buildingId` null: in an office. */
export interface CallerName {
  name: string;
  buildingId: string | null;
}

/** The names under which the caller lives or works in the community now. */
export async function callerNames(context: CallerContext): Promise<CallerName[]> {
  const homes = await validBindings(context)
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.communityId', '=', 'houseBinding.communityId')
        .onRef('unit.id', '=', 'houseBinding.unitId'),
    )
    .where('houseBinding.accountId', '=', context.accountId)
    .select(['houseBinding.name', 'unit.buildingId'])
    .execute();
  const offices = await context.transaction
    .selectFrom('roleAssignment')
    .select('holderName as name')
    .where('communityId', '=', context.communityId)
    .where('accountId', '=', context.accountId)
    .where('revokedAt', 'is', null)
    .execute();
  return [...homes, ...offices.map(({ name }) => ({ name, buildingId: null }))];
}
