import { openPage, replacePage } from '@/src/platform/open-page';

const preparePollPage = '/features/poll-preparation/pages/prepare-poll/index';

/** Addresses of the feature's page with its parameters, in one place. */
export const openDrafts = (): void => openPage(preparePollPage);
export const openDraft = (pollId: string): void => openPage(preparePollPage, { pollId });
/** After a draft was begun: going back skips the beginning. */
export const showDraft = (pollId: string): void => replacePage(preparePollPage, { pollId });
/** A draft that grows out of a topic. */
export const openDraftFromTopic = (topicId: string): void => openPage(preparePollPage, { topicId });
