/** What other features may do with topics. */
export { closeCosigning } from './close-cosigning';
export {
  recordTopicDecided,
  recordTopicPolling,
  type TopicForPoll,
  type TopicPollOutcome,
  topicForPoll,
} from './topic-polls';
