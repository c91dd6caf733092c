import type { TopicDetail } from '../hall-types';

export const ArgumentsEntry = (_: { topic: TopicDetail }) => null;
