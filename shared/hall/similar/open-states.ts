import type { TopicState } from '../topic-life-cycle';

/** Topics that can still be cosigned or are being worked on: whoever has the same wish joins them. */
export const openStates = [
  'cosigning',
  'accepted',
  'deliberating',
  'concluded',
  'polling',
  'implementing',
] as const satisfies readonly TopicState[];

export const isOpen = (state: TopicState): boolean => openStates.some((open) => open === state);
