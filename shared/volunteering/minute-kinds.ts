/** Kinds of entries in the ledger of minutes (时长账本), as a volunteer reads them. */
export const minuteKinds = {
  service: '志愿服务',
  help: '邻里互助',
  correction: '更正',
  benefit: '兑换',
  benefitReturned: '兑换退回',
  setAside: '时间银行支出',
  released: '时间银行退回',
} as const;

export type MinuteKind = keyof typeof minuteKinds;

/** What was served: it counts for stars, leaderboards and certificates. The others only spend it. */
export const earnedKinds = [
  'service',
  'help',
  'correction',
] as const satisfies readonly MinuteKind[];
