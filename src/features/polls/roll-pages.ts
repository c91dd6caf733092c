import { openPage } from '@/src/platform/open-page';

const folder = '/features/polls/pages';

/** Addresses of the pages about a poll's roll, with their parameters. */
export const openOwnRollRow = (pollId: string): void =>
  openPage(`${folder}/own-roll-row/index`, { pollId });
/** `about` a voter of one's own, or that one is missing, opens the form. */
export const openRollObjections = (
  pollId: string,
  about: { voterId: string } | 'missing' | null = null,
): void =>
  openPage(`${folder}/roll-objections/index`, {
    pollId,
    ...(about === 'missing' ? { missing: '1' } : about),
  });
