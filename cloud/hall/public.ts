/** What other features may do with topics. */
export { closeCosigning } from './close-cosigning';
export { leaveNews } from './followers';
export { noteOverdue } from './note-overdue';
export {
  recordTopicDecided,
  recordTopicPolling,
  type TopicForPoll,
  type TopicPollOutcome,
  topicForPoll,
} from './topic-polls';
