/** What other features may use of the hall. */
export { AboutTopic } from './components/about-topic';
export { HallGate } from './components/hall-gate';
export { LookTag } from './components/promise-tag';
export { answerByWords, type Seat, seatLook } from './components/seats/seat-looks';
export { StepDeadline } from './components/step-deadline';
export { TopicTag } from './components/topic-tag';
export { openInviteSeats, openMergeTopic, openSplitTopic } from './desk-pages';
export { openTopic, showSubmittedTopic } from './hall-pages';
export type { TopicCardData, TopicDetail } from './hall-types';
export { amountWords, milestoneDays, milestoneLook } from './promise-looks';
export { showPromise } from './promise-pages';
export type { MilestoneData, PromiseData, PromiseDetail, SpendingItem } from './promise-types';
