/** What other features may do with topics. */
export { hideArgument, showArgument } from './arguments/moderated-argument';
export { closeCosigning } from './close-cosigning';
export { tellDigest } from './digest/tell-digest';
export { writeDigest } from './digest/write-digest';
export { leaveNews } from './followers';
export { groupQueuedOpinions } from './grouping/group-topic-opinions';
export { escalateOverdue, noteOverdue } from './note-overdue';
export {
  findStatementWords,
  hideStatement,
  showStatement,
} from './opinions/moderated-statement';
export { recordVotes } from './opinions/record-votes';
export { endRating } from './promises/end-rating';
export { hideRating, showRating } from './promises/moderated-rating';
export { watchPromise } from './promises/watch-promise';
export { findTopicWords, hideTopic, showTopic } from './raising/moderate-topic';
export { readableTopics } from './readable-topics';
export { hideSeatAnswer, showSeatAnswer } from './seats/moderated-answer';
export { noteSeatOverdue } from './seats/note-seat-overdue';
export { hideRemark, showRemark } from './sessions/minutes/moderated-remark';
export { settleMinutes } from './sessions/minutes/settle-minutes';
export { remindAttendees } from './sessions/remind-attendees';
export {
  recordTopicDecided,
  recordTopicPolling,
  type TopicForPoll,
  type TopicPollOutcome,
  topicForPoll,
} from './topic-polls';
