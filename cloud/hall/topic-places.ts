import { placeText } from '@/shared/hall/common-parts';
import { placeWords } from '@/shared/hall/place-words';
import type { HallContext } from './hall-context';
import type { SubmittedTopic } from './topic-row';

/** Where each topic is about, as people read it: the building, the common part and what the author added. */
export async function placesOf(
  { transaction, communityId }: HallContext,
  topics: readonly Pick<SubmittedTopic, 'id' | 'buildingId' | 'commonPart' | 'place'>[],
): Promise<Map<string, string>> {
  const ids = topics.flatMap(({ buildingId }) => buildingId ?? []);
  const buildings =
    ids.length === 0
      ? []
      : await transaction
          .selectFrom('building')
          .select(['id', 'name'])
          .where('communityId', '=', communityId)
          .where('id', 'in', [...new Set(ids)])
          .execute();
  const nameOf = new Map(buildings.map(({ id, name }) => [id, name]));
  const { kind } = await transaction
    .selectFrom('community')
    .select('kind')
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow();
  return new Map(
    topics.map(({ id, buildingId, commonPart, place }) => {
      const building = buildingId === null ? undefined : nameOf.get(buildingId);
      return [id, placeText(building, commonPart, place, placeWords[kind].everywhere)];
    }),
  );
}
