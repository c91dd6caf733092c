/** States of a request for help (求助), with the word on the badge. */
export const helpStates = {
  open: '等人帮忙',
  taken: '有人接了',
  reported: '等另一方确认时间',
  settling: '等工作人员处理',
  settled: '已完成',
  withdrawn: '已撤回',
  expired: '已过期',
} as const;

export type HelpState = keyof typeof helpStates;

export type HelpEvent =
  | 'take'
  | 'giveBack'
  | 'chooseAnother'
  | 'report'
  | 'correct'
  | 'agree'
  | 'callStaff'
  | 'settle'
  | 'withdraw'
  | 'remind'
  | 'expire';

/**
 * The life of a request. It is taken by one neighbour, given back by them or given on by the asker;
 * either side reports when and how long it was, the other agrees or says it otherwise, once. Staff
 * settle what the two cannot, what nobody confirms, and what two people confirm each other too often.
 * Whether its words may be read is told beside (`visibility`).
 */
export const helpTransitions = {
  open: { take: 'taken', withdraw: 'withdrawn', expire: 'expired' },
  taken: {
    giveBack: 'open',
    chooseAnother: 'open',
    report: 'reported',
    withdraw: 'withdrawn',
    remind: 'taken',
    expire: 'expired',
  },
  reported: { correct: 'reported', agree: 'settled', callStaff: 'settling' },
  settling: { settle: 'settled' },
  settled: {},
  withdrawn: {},
  expired: {},
} as const satisfies Record<HelpState, Partial<Record<HelpEvent, HelpState>>>;

/** The state after `event`, or null where the table has no such step. */
export function nextHelpState(state: HelpState, event: HelpEvent): HelpState | null {
  const steps: Partial<Record<HelpEvent, HelpState>> = helpTransitions[state];
  return steps[event] ?? null;
}

/** Those that count against the most one may have open. */
export const pendingHelpStates = ['open', 'taken'] as const satisfies readonly HelpState[];

/** Nothing happens to these any more. */
export const endedHelpStates = [
  'settled',
  'withdrawn',
  'expired',
] as const satisfies readonly HelpState[];
