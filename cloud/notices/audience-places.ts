import { roomLabels } from '@/cloud/community/public';
import type { CommunityTransaction } from '@/cloud/platform/database';
import { type Audience, audienceRoleNames } from '@/shared/notices/audience';
import { Refusal } from '@/shared/refusals';
import './tables';

interface PlaceContext {
  transaction: CommunityTransaction;
  communityId: string;
}

const tables = { buildings: 'building', entrances: 'entrance', units: 'unit' } as const;

/**
 * Refuses an audience that names a place the community does not have (any more).
 *
 * @throws Refusal noticeAudienceUnknown
 */
export async function refuseUnknownTargets(
  context: PlaceContext,
  audience: Audience,
): Promise<void> {
  if (audience.kind === 'community' || audience.kind === 'roles') return;
  const ids = [...new Set(audience.ids)];
  const { count } = await context.transaction
    .selectFrom(tables[audience.kind])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('communityId', '=', context.communityId)
    .where('id', 'in', ids)
    .$if(audience.kind === 'units', (query) => query.where('removedAt', 'is', null))
    .executeTakeFirstOrThrow();
  if (count !== ids.length) throw new Refusal('noticeAudienceUnknown');
}

/**
 * What the audience is called, target by target. Nothing for the whole community, and rooms only
 * for staff: neighbours shall not learn to which rooms a notice went.
 */
export async function audienceNames(
  context: PlaceContext,
  audience: Audience,
  mayNameRooms: boolean,
): Promise<string[]> {
  if (audience.kind === 'roles') return audience.roles.map((role) => audienceRoleNames[role]);
  if (audience.kind === 'units' && !mayNameRooms) return [];
  return (await audiencePlaces(context, audience)).map(({ label }) => label);
}

/** The places an audience names with what they are called; none for roles and the whole community. */
export async function audiencePlaces(
  context: PlaceContext,
  audience: Audience,
): Promise<{ id: string; label: string }[]> {
  const { transaction, communityId } = context;
  switch (audience.kind) {
    case 'community':
    case 'roles':
      return [];
    case 'units': {
      const labels = await roomLabels(context, audience.ids);
      return [...labels].map(([id, { full }]) => ({ id, label: full }));
    }
    case 'buildings':
      return await transaction
        .selectFrom('building')
        .select(['id', 'name as label'])
        .where('communityId', '=', communityId)
        .where('id', 'in', [...audience.ids])
        .orderBy('position')
        .execute();
    case 'entrances': {
      const entrances = await transaction
        .selectFrom('entrance')
        .innerJoin('building', (join) =>
          join
            .onRef('building.communityId', '=', 'entrance.communityId')
            .onRef('building.id', '=', 'entrance.buildingId'),
        )
        .select(['entrance.id', 'building.name as buildingName', 'entrance.name'])
        .where('entrance.communityId', '=', communityId)
        .where('entrance.id', 'in', [...audience.ids])
        .orderBy('building.position')
        .orderBy('entrance.position')
        .execute();
      return entrances.map(({ id, buildingName, name }) => ({ id, label: buildingName + name }));
    }
  }
}
