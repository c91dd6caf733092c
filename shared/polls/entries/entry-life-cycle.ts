/** States of a ballot that somebody entered for a voter, with the word on the badge. */
export const entryStates = {
  entered: '待核对',
  confirmed: '已核对',
  rejected: '已退回',
  withdrawn: '已撤回',
} as const;

export type EntryState = keyof typeof entryStates;

export type EntryEvent = 'confirm' | 'reject' | 'withdraw';

/** One decision ends an entry; its content never changes. What was wrong is entered anew. */
const entryTransitions = {
  entered: { confirm: 'confirmed', reject: 'rejected', withdraw: 'withdrawn' },
  confirmed: {},
  rejected: {},
  withdrawn: {},
} as const satisfies Record<EntryState, Partial<Record<EntryEvent, EntryState>>>;

/** The state after `event`, or null where the table has no such step. */
export function nextEntryState(state: EntryState, event: EntryEvent): EntryState | null {
  const steps: Partial<Record<EntryEvent, EntryState>> = entryTransitions[state];
  return steps[event] ?? null;
}

/**
 * Why the second person sends an entry back. From a list, not in own words: a sentence about what was
 * wrong ("赞成写成了反对") would tell everybody who reads it how somebody voted.
 */
export const rejectReasons = {
  differs: '录入的内容和票面不一致',
  unreadable: '照片看不清楚',
  wrongVoter: '不是这一户的票',
  notSigned: '票上没有签名',
  authorisationFaulty: '委托书不完整',
  timeWrong: '交票的时间不对',
} as const;

export type RejectReason = keyof typeof rejectReasons;
