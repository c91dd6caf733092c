import type { TopicDetail } from '../hall-types';

export const OpinionsEntry = (_: { topic: TopicDetail }) => null;
