import { openPage, replacePage } from '@/src/platform/open-page';

const folder = '/features/polls/pages';

/** Addresses of the feature's pages with their parameters, in one place. */
export const pollPage = `${folder}/poll/index`;
export const pollResultPage = `${folder}/poll-result/index`;

export const openPoll = (pollId: string): void => openPage(pollPage, { pollId });
/** In place of a form that is done with: going back skips it. */
export const showPoll = (pollId: string): void => replacePage(pollPage, { pollId });
export const openPollResult = (pollId: string): void => openPage(pollResultPage, { pollId });
export const openBallot = (pollId: string, voterId: string): void =>
  openPage(`${folder}/ballot/index`, { pollId, voterId });
export const openRepresentative = (pollId: string, voterId: string): void =>
  openPage(`${folder}/name-representative/index`, { pollId, voterId });
/** The votes that several people share, for staff. */
export const openSharedVoters = (pollId: string): void =>
  openPage(`${folder}/name-representative/index`, { pollId });
/** Where a proxy hands in a written authorisation. */
export const openProxy = (pollId: string): void => openPage(`${folder}/proxy/index`, { pollId });
export const openResultObjections = (pollId: string): void =>
  openPage(`${folder}/result-objections/index`, { pollId });
export const certificatePage = `${folder}/certificate/index`;
export const openCertificate = (pollId: string): void => openPage(certificatePage, { pollId });
export const openNamedBallots = (pollId: string): void =>
  openPage(`${folder}/named-ballots/index`, { pollId });
/** For staff: what a posted result still needs. */
export const openResultDesk = (pollId: string): void =>
  openPage('/features/poll-desk/pages/result-desk/index', { pollId });
