import type { CommunityTransaction } from '@/cloud/platform/database';
import type { Audience } from '@/shared/notices/audience';
import { Refusal } from '@/shared/refusals';

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
  let known = context.transaction
    .selectFrom(tables[audience.kind])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('communityId', '=', context.communityId)
    .where('id', 'in', ids);
  if (audience.kind === 'units') known = known.where('removedAt', 'is', null);
  const { count } = await known.executeTakeFirstOrThrow();
  if (count !== ids.length) throw new Refusal('noticeAudienceUnknown');
}
