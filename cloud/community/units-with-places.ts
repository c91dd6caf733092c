import type { CommunityContext } from './valid-bindings';

/** Units joined with the names of their places; columns stay qualified by their table. */
export const unitsWithPlaces = ({
  transaction,
  communityId,
}: Pick<CommunityContext, 'transaction' | 'communityId'>) =>
  transaction
    .selectFrom('unit')
    .innerJoin('building', (join) =>
      join
        .onRef('building.communityId', '=', 'unit.communityId')
        .onRef('building.id', '=', 'unit.buildingId'),
    )
    .leftJoin('entrance', (join) =>
      join
        .onRef('entrance.communityId', '=', 'unit.communityId')
        .onRef('entrance.id', '=', 'unit.entranceId'),
    )
    .where('unit.communityId', '=', communityId);
