import type { cloudClient } from '@/src/platform/cloud';

export type Me = Awaited<ReturnType<typeof cloudClient.community.whoAmI.query>>;

/** Belongs to the chosen community, as a resident or as staff. */
export const isMember = ({ community, roles }: Me): boolean =>
  community !== null && roles.length > 0;
