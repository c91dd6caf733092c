import type { TopicDetail } from '../hall-types';

/** The way from a topic to its text: which version there is, and what is being suggested. */
export function TextEntry(_properties: { topic: TopicDetail }) {
  return null;
}
