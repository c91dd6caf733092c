import { z } from 'zod';
import { applicantOperation } from '@/cloud/platform/operation';
import { groupedBy } from '@/shared/grouped-by';

const building = z.object({
  id: z.string(),
  name: z.string(),
  /** Empty where the rooms hang on the building itself: shops, parking, villagers' groups. */
  entrances: z.array(z.object({ id: z.string(), name: z.string() })),
});

/**
 * The buildings of the chosen community with their entrances, in the register's order, for whoever
 * applies to join. Buildings without a unit are left out.
 */
export const listBuildings = applicantOperation()
  .output(z.array(building))
  .query(async ({ ctx: { transaction, communityId } }) => {
    const inUse = transaction
      .selectFrom('unit')
      .select('unit.buildingId')
      .where('unit.communityId', '=', communityId)
      .where('unit.removedAt', 'is', null);
    const buildings = await transaction
      .selectFrom('building')
      .select(['id', 'name'])
      .where('communityId', '=', communityId)
      .where('id', 'in', inUse)
      .orderBy('position')
      .orderBy('id')
      .execute();
    const entrances = await transaction
      .selectFrom('entrance')
      .select(['id', 'name', 'buildingId'])
      .where('communityId', '=', communityId)
      .orderBy('position')
      .orderBy('id')
      .execute();
    const ofBuilding = groupedBy(entrances, ({ buildingId }) => buildingId);
    return buildings.map(({ id, name }) => ({
      id,
      name,
      entrances: (ofBuilding.get(id) ?? []).map((entrance) => ({
        id: entrance.id,
        name: entrance.name,
      })),
    }));
  });
