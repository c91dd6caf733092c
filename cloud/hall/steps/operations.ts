import { concludeTopic } from '../conclude-topic';
import { beginDeliberation } from './begin-deliberation';
import { followTopic, unfollowTopic } from './follow-topic';
import { mergeTopics } from './merge-topics';
import { closeTopic, implementDirectly } from './reasoned-steps';
import { reopenTopic } from './reopen-topic';
import { splitTopic } from './split-topic';

/** What becomes of a topic once it has been answered, and who hears of it. */
export const stepOperations = {
  beginDeliberation,
  closeTopic,
  concludeTopic,
  followTopic,
  implementDirectly,
  mergeTopics,
  reopenTopic,
  splitTopic,
  unfollowTopic,
};
