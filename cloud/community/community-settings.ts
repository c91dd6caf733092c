import type { MemberContext } from '@/cloud/platform/operation';
import { type CommunitySettings, defaultSettings } from '@/shared/community/settings';

/** What the community decided for itself, the product's defaults for the rest. */
export async function readSettings(
  context: Pick<MemberContext, 'transaction' | 'communityId'>,
): Promise<CommunitySettings> {
  const { settings } = await context.transaction
    .selectFrom('community')
    .select('settings')
    .where('id', '=', context.communityId)
    .executeTakeFirstOrThrow();
  return { ...defaultSettings, ...settings };
}
