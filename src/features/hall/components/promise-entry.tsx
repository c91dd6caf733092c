import type { TopicDetail } from '../hall-types';

export const PromiseEntry = (_: { topic: TopicDetail }) => null;
