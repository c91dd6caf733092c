/** What is wrong with a bulletin, by the part of it, with the heading a reader sees. */
export const findingKinds = {
  format: '文件格式',
  bulletinSignature: '整份公报的签名',
  headSignature: '票箱的签名',
  foreignKey: '签名钥匙',
  foreignRoot: '票箱指纹',
  rollRoot: '名册指纹',
  rollRow: '名册',
  leaf: '票箱记录',
  cancellation: '作废记录',
  strike: '异议剔除的票',
  logRoot: '票箱指纹',
  openingMissing: '缺少的票',
  openingSurplus: '多出来的票',
  commitment: '票的密封',
  unknownRow: '不在名册上的票',
  votedTwice: '重复投票',
  answer: '票面内容',
  tookPart: '参加表决的名单',
  turnout: '参加表决的统计',
  tally: '计票结果',
  outcome: '表决结论',
  receipt: '您的回执',
} as const;

export type FindingKind = keyof typeof findingKinds;

export type Finding = { readonly kind: FindingKind; readonly words: string };

/** So many findings of one kind are named one by one. */
const namedAtMost = 20;

/** One finding for each fault, the first ones named. */
export function findingsOf(kind: FindingKind, faults: readonly string[]): Finding[] {
  const named = faults.slice(0, namedAtMost).map((words) => ({ kind, words }));
  const more = faults.length - named.length;
  return more > 0 ? [...named, { kind, words: `还有 ${more} 处同样的问题。` }] : named;
}
