import { createStoredValue } from './stored-value';

export type CurrentCommunity = { id: string; name: string };

const stored = createStoredValue<CurrentCommunity | null>('community', () => null);

/** The community every call is made in; null until the person has chosen one. */
export const readCurrentCommunity = stored.read;
export const chooseCommunity = (community: CurrentCommunity | null): void =>
  stored.write(community);
export const useCurrentCommunity = stored.use;
export const onCommunityChange = stored.watch;
