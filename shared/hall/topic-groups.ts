import type { TopicState } from './topic-life-cycle';

/** How the list of topics is sorted into tabs, with the word on the tab. */
export const topicGroups = {
  cosigning: '正在附议',
  awaiting: '待答复',
  accepted: '已采纳',
  polling: '表决中',
  settled: '已有结果',
} as const;

export type TopicGroup = keyof typeof topicGroups;

/** A topic that has its cosigns is still `cosigning` for the life cycle, but now staff have to answer. */
const groupOfState: Record<TopicState, TopicGroup | null> = {
  draft: null,
  submitted: 'cosigning',
  cosigning: 'cosigning',
  accepted: 'accepted',
  deliberating: 'accepted',
  polling: 'polling',
  rejected: 'settled',
  concluded: 'settled',
  implementing: 'settled',
  reported: 'settled',
  rated: 'settled',
  closed: 'settled',
  withdrawn: null,
  merged: null,
};

/** The tab a topic stands under; null for those that are found under 全部 only. */
export function topicGroupOf(state: TopicState, thresholdReached: boolean): TopicGroup | null {
  return state === 'cosigning' && thresholdReached ? 'awaiting' : groupOfState[state];
}

/** The states a tab shows; `thresholdReached` only where it decides between two tabs. */
export function statesOfGroup(group: TopicGroup): {
  states: TopicState[];
  thresholdReached: boolean | null;
} {
  if (group === 'awaiting') return { states: ['cosigning'], thresholdReached: true };
  const states = (Object.keys(groupOfState) as TopicState[]).filter(
    (state) => groupOfState[state] === group,
  );
  return { states, thresholdReached: group === 'cosigning' ? false : null };
}
