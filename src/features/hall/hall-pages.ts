import { openPage, replacePage } from '@/src/platform/open-page';

const folder = '/features/hall/pages';

/** Addresses of the feature's pages with their parameters, in one place. */
export const topicPage = `${folder}/topic/index`;

export const openTopic = (topicId: string): void => openPage(topicPage, { topicId });
/** After a topic was submitted: going back skips the form. */
export const showSubmittedTopic = (topicId: string): void => replacePage(topicPage, { topicId });
export const openRaiseTopic = (draftId = ''): void =>
  openPage(`${folder}/raise-topic/index`, draftId ? { draftId } : {});
export const openMyTopics = (): void => openPage(`${folder}/my-topics/index`);
export const openReviewTopics = (): void => openPage(`${folder}/review-topics/index`);
