import { router } from '@/cloud/platform/operation';
import { argumentOperations } from './arguments/operations';
import { cosignTopic } from './cosign-topic';
import { decideTopic } from './decide-topic';
import { discardDraft } from './discard-draft';
import { draftingOperations } from './drafting/operations';
import { groupingOperations } from './grouping/operations';
import { listTopics } from './list-topics';
import { myTopics } from './my-topics';
import { opinionOperations } from './opinions/operations';
import { promiseOperations } from './promises/operations';
import { raisingOperations } from './raising/operations';
import { saveTopicDraft } from './save-topic-draft';
import { seatOperations } from './seats/operations';
import { sessionOperations } from './sessions/operations';
import { stepOperations } from './steps/operations';
import { submitTopic } from './submit-topic';
import { topicDetail } from './topic-detail';
import { topicDraft } from './topic-draft';
import { topicSteps } from './topic-steps';
import { topicsAwaitingAnswer } from './topics-awaiting-answer';
import { topicsWaiting } from './topics-waiting';
import { withdrawCosign } from './withdraw-cosign';
import { withdrawTopic } from './withdraw-topic';

/** What the parts of the hall bring; the table of who may stands in each part's own folder. */
export const partOperations = {
  ...argumentOperations,
  ...draftingOperations,
  ...groupingOperations,
  ...opinionOperations,
  ...raisingOperations,
  ...promiseOperations,
  ...sessionOperations,
  ...seatOperations,
  ...stepOperations,
};

export const hallRouter = router({
  ...partOperations,
  cosignTopic,
  decideTopic,
  discardDraft,
  listTopics,
  myTopics,
  saveTopicDraft,
  submitTopic,
  topicDetail,
  topicDraft,
  topicSteps,
  topicsAwaitingAnswer,
  topicsWaiting,
  withdrawCosign,
  withdrawTopic,
});
