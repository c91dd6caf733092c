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
  | 'merge'
  | 'sendBack'
  | 'reopen'
  | 'resume';

/**
 * The life of a topic (rules.md §4). `submitted` is being looked at before anybody else reads it; its
 * author may take it back as a draft (`sendBack`). What a body can do by itself goes from accepted
 * straight to a poll or to being carried out. A poll that passes leads to implementation; one that
 * does not leaves a concluded topic, which may be put again; a cancelled one gives the topic back as
 * accepted. Withdrawing ends where the community has taken the topic up. Nothing is final for those
 * who live with it: `reopen` takes a topic back to being talked about, `resume` to being carried out.
 * Every ended topic stays readable as a trace. A draft leaves none: it is discarded.
 */
export const topicTransitions = {
  draft: { submit: 'submitted' },
  submitted: { collectCosigns: 'cosigning', sendBack: 'draft', withdraw: 'withdrawn' },
  cosigning: { accept: 'accepted', reject: 'rejected', withdraw: 'withdrawn', merge: 'merged' },
  accepted: {
    deliberate: 'deliberating',
    startPoll: 'polling',
    implement: 'implementing',
    merge: 'merged',
  },
  rejected: { reopen: 'cosigning' },
  deliberating: { conclude: 'concluded', merge: 'merged' },
  concluded: {
    startPoll: 'polling',
    implement: 'implementing',
    close: 'closed',
    reopen: 'deliberating',
  },
  polling: {
    pollPassed: 'implementing',
    pollNotPassed: 'concluded',
    pollCancelled: 'accepted',
  },
  implementing: { report: 'reported' },
  reported: { rate: 'rated', close: 'closed', resume: 'implementing' },
  rated: { close: 'closed', resume: 'implementing' },
  closed: { reopen: 'deliberating', resume: 'implementing' },
  withdrawn: { reopen: 'cosigning' },
  merged: {},
} as const satisfies Record<TopicState, Partial<Record<TopicEvent, TopicState>>>;

/** The state after `event`, or null where the table has no such step. */
export function nextTopicState(state: TopicState, event: TopicEvent): TopicState | null {
  const steps: Partial<Record<TopicEvent, TopicState>> = topicTransitions[state];
  return steps[event] ?? null;
}
