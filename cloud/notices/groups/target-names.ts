import { roomLabels } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import {
  type Audience,
  type AudienceRole,
  audienceRoleNames,
  audienceTargets,
} from '@/shared/notices/audience';

/** What the places and roles of many audiences are called, in at most one query a kind; rooms in full, for staff. */
export async function targetNames(
  context: Pick<MemberContext, 'transaction' | 'communityId'>,
  audiences: readonly Audience[],
): Promise<Map<string, string>> {
  const { transaction, communityId } = context;
  const named = (kind: Audience['kind']) => [
    ...new Set(audiences.filter((one) => one.kind === kind).flatMap(audienceTargets)),
  ];
  const names = new Map<string, string>();
  for (const role of named('roles')) names.set(role, audienceRoleNames[role as AudienceRole]);
  const buildings = named('buildings');
  if (buildings.length > 0) {
    const found = await transaction
      .selectFrom('building')
      .select(['id', 'name'])
      .where('communityId', '=', communityId)
      .where('id', 'in', buildings)
      .execute();
    for (const { id, name } of found) names.set(id, name);
  }
  const entrances = named('entrances');
  if (entrances.length > 0) {
    const found = await transaction
      .selectFrom('entrance')
      .innerJoin('building', (join) =>
        join
          .onRef('building.communityId', '=', 'entrance.communityId')
          .onRef('building.id', '=', 'entrance.buildingId'),
      )
      .select(['entrance.id', 'entrance.name', 'building.name as buildingName'])
      .where('entrance.communityId', '=', communityId)
      .where('entrance.id', 'in', entrances)
      .execute();
    for (const { id, name, buildingName } of found) names.set(id, buildingName + name);
  }
  const labels = await roomLabels(context, named('units'));
  for (const [id, { full }] of labels) names.set(id, full);
  return names;
}
