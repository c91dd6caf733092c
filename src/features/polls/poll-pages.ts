import { openPage } from '@/src/platform/open-page';

const folder = '/features/polls/pages';

/** Addresses of the feature's pages with their parameters, in one place. */
export const pollPage = `${folder}/poll/index`;
export const pollResultPage = `${folder}/poll-result/index`;
export const ballotPage = `${folder}/ballot/index`;

export const openPoll = (pollId: string): void => openPage(pollPage, { pollId });
export const openPollResult = (pollId: string): void => openPage(pollResultPage, { pollId });
