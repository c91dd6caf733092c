import { v7 as uuid } from 'uuid';
import type { CommunityContext } from '@/cloud/community/valid-bindings';
import type { RegisterBuilding, UnitPlace } from '@/shared/community/register/register';
import { insertRows } from './insert-rows';

export interface PlaceIds {
  buildingId: string;
  entranceId: string | null;
}

/**
 * Makes the buildings and entrances that are missing, after those there are, in the order of the
 * file. The answer finds the ids of any place by its names.
 */
export async function ensurePlaces(
  { transaction, communityId }: Pick<CommunityContext, 'transaction' | 'communityId'>,
  wanted: readonly RegisterBuilding[],
): Promise<(place: UnitPlace) => PlaceIds> {
  const buildings = await transaction
    .selectFrom('building')
    .selectAll()
    .where('communityId', '=', communityId)
    .execute();
  const entrances = await transaction
    .selectFrom('entrance')
    .selectAll()
    .where('communityId', '=', communityId)
    .execute();
  const buildingIds = new Map(buildings.map(({ name, id }) => [name, id]));
  const entranceIds = new Map(
    entrances.map(({ buildingId, name, id }) => [`${buildingId}\n${name}`, id]),
  );

  const newBuildings: typeof buildings = [];
  const newEntrances: typeof entrances = [];
  for (const { name, entranceNames } of wanted) {
    const buildingId = buildingIds.get(name) ?? uuid();
    if (!buildingIds.has(name)) {
      const position = buildings.length + newBuildings.length;
      newBuildings.push({ communityId, id: buildingId, name, position });
      buildingIds.set(name, buildingId);
    }
    for (const entranceName of entranceNames) {
      const key = `${buildingId}\n${entranceName}`;
      if (entranceIds.has(key)) continue;
      const position = entrances.length + newEntrances.length;
      const id = uuid();
      newEntrances.push({ communityId, id, buildingId, name: entranceName, position });
      entranceIds.set(key, id);
    }
  }
  await insertRows(transaction, 'building', newBuildings);
  await insertRows(transaction, 'entrance', newEntrances);

  return ({ buildingName, entranceName }) => {
    const buildingId = buildingIds.get(buildingName);
    if (buildingId === undefined) throw new Error(`no building ${buildingName} was made`);
    if (entranceName === null) return { buildingId, entranceId: null };
    const entranceId = entranceIds.get(`${buildingId}\n${entranceName}`);
    if (entranceId === undefined) throw new Error(`no entrance ${entranceName} was made`);
    return { buildingId, entranceId };
  };
}
