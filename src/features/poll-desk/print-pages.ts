import { openPage } from '@/src/platform/open-page';

/** Papers and exports of a poll. */
export const openPrintPoll = (pollId: string): void =>
  openPage('/features/poll-desk/pages/print-poll/index', { pollId });
