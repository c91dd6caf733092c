/** States of a poll, with the word on the badge. */
export const pollStates = {
  draft: '草稿',
  announced: '已公告',
  open: '表决中',
  closed: '已截止',
  preliminary: '结果公示',
  final: '结果已定',
  archived: '已归档',
  cancelled: '已取消',
} as const;

export type PollState = keyof typeof pollStates;

export type PollEvent =
  | 'announce'
  | 'open'
  | 'close'
  | 'publish'
  | 'recount'
  | 'finalise'
  | 'archive'
  | 'cancel';

/**
 * The life of a poll. The rule set and roll freeze with `announce`; `publish` puts the counted
 * result up for the posting period, `recount` puts up another and begins that period anew,
 * `finalise` ends it. Once voting has closed nothing can be cancelled: a result that displeases must
 * still be published. What is postponed is cancelled, and announced anew as another poll.
 */
export const pollTransitions = {
  draft: { announce: 'announced', cancel: 'cancelled' },
  announced: { open: 'open', cancel: 'cancelled' },
  open: { close: 'closed', cancel: 'cancelled' },
  closed: { publish: 'preliminary' },
  preliminary: { recount: 'preliminary', finalise: 'final' },
  final: { archive: 'archived' },
  archived: {},
  cancelled: {},
} as const satisfies Record<PollState, Partial<Record<PollEvent, PollState>>>;

/** The state after `event`, or null where the table has no such step. */
export function nextPollState(state: PollState, event: PollEvent): PollState | null {
  const steps: Partial<Record<PollEvent, PollState>> = pollTransitions[state];
  return steps[event] ?? null;
}
