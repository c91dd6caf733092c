import { openPage } from '@/src/platform/open-page';

const folder = '/features/poll-desk/pages';

/** Ballots that staff enter: the list, a new one, one to check; and who got a ballot paper. */
export const openEntries = (pollId: string): void =>
  openPage(`${folder}/entries/index`, { pollId });
export const openEnterBallot = (pollId: string): void =>
  openPage(`${folder}/enter-ballot/index`, { pollId });
/** The next that waits, or this one. */
export const openConfirmEntry = (pollId: string, entryId = ''): void =>
  openPage(`${folder}/confirm-entry/index`, { pollId, entryId });
export const openDeliveries = (pollId: string): void =>
  openPage(`${folder}/deliveries/index`, { pollId });
