/** What other features may do with topics. */
export { closeCosigning } from './close-cosigning';
export { leaveNews } from './followers';
export { groupQueuedOpinions } from './grouping/group-topic-opinions';
export { escalateOverdue, noteOverdue } from './note-overdue';
export {
  recordTopicDecided,
  recordTopicPolling,
  type TopicForPoll,
  type TopicPollOutcome,
  topicForPoll,
} from './topic-polls';
