import { concludeTopic } from '../conclude-topic';
import { beginDeliberation } from './begin-deliberation';
import { closeTopic, implementDirectly } from './reasoned-steps';

/** What becomes of a topic once it has been answered. */
export const stepOperations = {
  beginDeliberation,
  closeTopic,
  concludeTopic,
  implementDirectly,
};
