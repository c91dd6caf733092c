import { type CallerContext, validBindings } from './valid-bindings';

export interface CallerHome {
  unitId: string;
  /** null for shops, parking and village households, which have no entrance. */
  entranceId: string | null;
  buildingId: string;
}

/** The units the caller is bound to now, whatever the relation. */
export function callerHomes(context: CallerContext): Promise<CallerHome[]> {
  return validBindings(context)
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.communityId', '=', 'houseBinding.communityId')
        .onRef('unit.id', '=', 'houseBinding.unitId'),
    )
    .where('houseBinding.accountId', '=', context.accountId)
    .select(['unit.id as unitId', 'unit.entranceId', 'unit.buildingId'])
    .execute();
}
