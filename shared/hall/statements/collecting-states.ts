import type { TopicState } from '../topic-life-cycle';

const collecting: readonly TopicState[] = ['accepted', 'deliberating'];

/**
 * Whether statements, opinions on them and arguments are collected: from the day a body takes the topic
 * up until what was said is summed up. Afterwards they stay as they are, for everybody to read.
 */
export const isBeingTalkedOver = (state: TopicState): boolean => collecting.includes(state);
