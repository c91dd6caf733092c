/** What other features and the tab pages may use of the deliberation hall. */
export { openReviewTopics, openTopic } from './hall-pages';
