/** States of a topic, with the word on the badge. */
export const topicStates = {
  draft: '草稿',
  submitted: '已提交',
  cosigning: '征集附议',
  accepted: '已采纳',
  rejected: '未采纳',
  deliberating: '协商中',
  concluded: '已形成意见',
  polling: '表决中',
  implementing: '执行中',
  reported: '已反馈',
  rated: '已评价',
  closed: '已办结',
  withdrawn: '已撤回',
  merged: '已合并',
} as const;

export type TopicState = keyof typeof topicStates;

export type TopicEvent =
  | 'submit'
  | 'collectCosigns'
  | 'accept'
  | 'reject'
  | 'deliberate'
  | 'conclude'
  | 'startPoll'
  | 'pollPassed'
  | 'pollNotPassed'
  | 'pollCancelled'
  | 'implement'
  | 'report'
  | 'rate'
  | 'close'
  | 'withdraw'
  | 'merge';

/**
 * The life of a topic (rules.md §4). An accepted topic may go straight to a poll. A poll that
 * passes leads to implementation; one that does not leaves a concluded topic, which may be put
 * again; a cancelled one gives the topic back as accepted. Withdrawing ends where the community
 * has taken the topic up; every ended topic stays readable as a trace. A draft leaves none: it is
 * discarded.
 */
export const topicTransitions = {
  draft: { submit: 'submitted' },
  submitted: { collectCosigns: 'cosigning', withdraw: 'withdrawn', merge: 'merged' },
  cosigning: { accept: 'accepted', reject: 'rejected', withdraw: 'withdrawn', merge: 'merged' },
  accepted: { deliberate: 'deliberating', startPoll: 'polling', merge: 'merged' },
  rejected: {},
  deliberating: { conclude: 'concluded', merge: 'merged' },
  concluded: { startPoll: 'polling', implement: 'implementing', close: 'closed' },
  polling: {
    pollPassed: 'implementing',
    pollNotPassed: 'concluded',
    pollCancelled: 'accepted',
  },
  implementing: { report: 'reported' },
  reported: { rate: 'rated', close: 'closed' },
  rated: { close: 'closed' },
  closed: {},
  withdrawn: {},
  merged: {},
} as const satisfies Record<TopicState, Partial<Record<TopicEvent, TopicState>>>;

/** The state after `event`, or null where the table has no such step. */
export function nextTopicState(state: TopicState, event: TopicEvent): TopicState | null {
  const steps: Partial<Record<TopicEvent, TopicState>> = topicTransitions[state];
  return steps[event] ?? null;
}
