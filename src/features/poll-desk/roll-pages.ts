import { openPage } from '@/src/platform/open-page';

const folder = '/features/poll-desk/pages';

/** Addresses of the staff's pages about a poll's roll; with a building its rows. */
export const openPollRoll = (pollId: string): void =>
  openPage(`${folder}/poll-roll/index`, { pollId });
export const openRollOfBuilding = (pollId: string, buildingId: string, name: string): void =>
  openPage(`${folder}/poll-roll/index`, { pollId, buildingId, name });
export const openCorrectRoll = (pollId: string): void =>
  openPage(`${folder}/correct-roll/index`, { pollId });
export const openRollObjectionsDesk = (pollId: string): void =>
  openPage(`${folder}/roll-objections-desk/index`, { pollId });
