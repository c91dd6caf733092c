import { canonicalText } from '../hashing/canonical-text';

/** What readers call the fields of a tally. */
const fieldNames: Readonly<Record<string, string>> = {
  participation: '参加表决的算法',
  roll: '名册',
  returned: '收到的票',
  participating: '参加表决',
  quorumReached: '是否达到法定人数',
  counted: '计入结果',
  silentCountedAs: '没有交票的人算作',
  approve: '赞成',
  reject: '反对',
  abstain: '弃权',
  answered: '作答',
  abstained: '弃权',
  options: '选项',
  support: '支持',
  meetsMajority: '是否达到多数',
  winners: '入选',
  tied: '并列',
  points: '总分',
  headsByScore: '各分数的人数',
  optionIds: '选项顺序',
  pairwise: '两两比较',
  strengths: '路径强度',
  ranking: '名次',
  votes: '票数',
  effectiveVotesHundredths: '有效票数（百分之一）',
  supportersLeftFen: '支持者剩余（分）',
  funded: '获得资金的项目',
  greedy: '只按票数的对照结果',
  spentFen: '花费（分）',
  shareFen: '每人份额（分）',
  raisedFen: '份额增加（分）',
  areaHundredths: '面积（0.01 平方米）',
  heads: '人数',
  valid: '是否有效',
  passed: '是否通过',
  majority: '要求的多数',
};

/** Where two JSON values first differ, in words; null if they are the same. */
export function firstDifference(published: unknown, again: unknown, path = ''): string | null {
  if (isObject(published) && isObject(again)) {
    const names = new Set([...Object.keys(published), ...Object.keys(again)]);
    for (const name of names) {
      const step = /^\d+$/.test(name) ? `第 ${Number(name) + 1} 个` : (fieldNames[name] ?? name);
      const place = path === '' ? step : `${path} › ${step}`;
      const difference = firstDifference(published[name], again[name], place);
      if (difference) return difference;
    }
    return Array.isArray(published) === Array.isArray(again) ? null : `${path}：形式不对。`;
  }
  const [one, other] = [textOf(published), textOf(again)];
  return one === other ? null : `${path}：公布的是 ${one}，重算是 ${other}。`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const textOf = (value: unknown): string =>
  value === undefined ? '（没有）' : (canonicalText(value) ?? '（不是整数）');
