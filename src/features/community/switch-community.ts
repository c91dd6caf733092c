import { cloudClient } from '@/src/platform/cloud';
import { type CurrentCommunity, chooseCommunity } from '@/src/platform/current-community';

/**
 * The directory of communities can be asked without one: a community that was chosen before and no
 * longer exists would have every call refused.
 */
export const withoutCommunity = { trpc: { context: { communityId: null } } } as const;

/** Chooses a community of which only the id is known, e.g. from the development login. */
export async function chooseCommunityById(id: string): Promise<void> {
  const communities = await cloudClient.community.listCommunities.query(
    undefined,
    withoutCommunity.trpc,
  );
  const found: CurrentCommunity | undefined = communities.find((community) => community.id === id);
  if (found) chooseCommunity({ id, name: found.name });
}
