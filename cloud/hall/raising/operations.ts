import { chooseDigest } from '../digest/digest-choice';
import { digestDetail } from '../digest/digest-detail';
import { listDigests } from '../digest/list-digests';
import { searchTopics } from '../search/search-topics';
import { similarTopics } from '../similar/similar-topics';
import { submitForNeighbour } from './submit-for-neighbour';
import { takeBackTopic } from './take-back-topic';
import { topicNeighbour } from './topic-neighbour';

/** Raising a topic beside the plain way, and finding what others raised and what was decided. */
export const raisingOperations = {
  chooseDigest,
  digestDetail,
  listDigests,
  searchTopics,
  similarTopics,
  submitForNeighbour,
  takeBackTopic,
  topicNeighbour,
};
