/** What other features may do with topics. */
export {
  recordTopicDecided,
  recordTopicPolling,
  type TopicForPoll,
  type TopicPollOutcome,
  topicForPoll,
} from './topic-polls';
