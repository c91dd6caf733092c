import { openPage } from '@/src/platform/open-page';

const folder = '/features/hall-desk/pages';

/** Pages for staff who look after a topic. */
export const openTopicDesk = (topicId: string): void =>
  openPage(`${folder}/topic-desk/index`, { topicId });
export const openMergeTopic = (topicId: string): void =>
  openPage(`${folder}/merge-topic/index`, { topicId });
export const openSplitTopic = (topicId: string): void =>
  openPage(`${folder}/split-topic/index`, { topicId });
export const openInviteSeats = (topicId: string): void =>
  openPage(`${folder}/invite-seats/index`, { topicId });
