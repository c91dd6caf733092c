import type { HelpEvent } from './help-life-cycle';

/** What stands in the history of a request, in the words of its page. */
export const helpStepWords = {
  ask: '发出求助',
  take: '接下求助',
  giveBack: '没法去了，放回列表',
  chooseAnother: '求助人换人，放回列表',
  report: '登记帮忙的时间',
  correct: '提出另一个时间',
  agree: '确认时间',
  callStaff: '交给工作人员处理',
  settle: '工作人员认定时间',
  withdraw: '撤回求助',
  remind: '提醒登记时间',
  expire: '过期，自动结束',
} as const satisfies Record<HelpEvent | 'ask', string>;

export type HelpStepKind = keyof typeof helpStepWords;

export const helpStepKinds = Object.keys(helpStepWords) as [HelpStepKind, ...HelpStepKind[]];
