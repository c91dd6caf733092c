import { openPage } from '@/src/platform/open-page';

const folder = '/features/poll-desk/pages';

/** Addresses of the pages about turnout, with their parameters. */
export const openTurnout = (pollId: string): void =>
  openPage(`${folder}/turnout/index`, { pollId });
export const openTurnoutOfBuilding = (pollId: string, buildingId: string): void =>
  openPage(`${folder}/turnout-building/index`, { pollId, buildingId });

/** Of the whole poll, one building, or one of its entrances. */
export const openMissingVoters = (
  pollId: string,
  where: { buildingId?: string; place?: number; name?: string } = {},
): void =>
  openPage(`${folder}/missing-voters/index`, {
    pollId,
    ...(where.buildingId ? { buildingId: where.buildingId } : {}),
    ...(where.place === undefined ? {} : { place: String(where.place) }),
    ...(where.name ? { name: where.name } : {}),
  });
export const openRemindVoters = (pollId: string): void =>
  openPage(`${folder}/remind-voters/index`, { pollId });
