import type { TopicDetail } from '../hall-types';

export const SessionsEntry = (_: { topic: TopicDetail }) => null;
