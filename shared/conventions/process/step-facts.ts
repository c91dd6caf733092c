import { legalEffects } from '@/shared/polls/legal-effects';
import type { LegalEffect } from '@/shared/polls/rule-set';
import { shanghaiDayText, startOfShanghaiDay } from '@/shared/shanghai-time';
import type { RevisionState } from '../revision-life-cycle';

/** One line of evidence: 收到意见 · 12 条. */
export type StepFact = readonly [name: string, value: string];

interface StepTaken {
  readonly fromState: RevisionState | null;
  readonly toState: RevisionState;
  readonly details: Readonly<Record<string, unknown>>;
}

const asText = (value: unknown): string | null => {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' ? String(value) : null;
};
/** A count of votes: by itself, or with the area they stand for. */
const asVotes = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null || !('heads' in value)) return asText(value);
  return asText(value.heads);
};
const asDay = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
    ? shanghaiDayText(startOfShanghaiDay(value))
    : null;
const counted = (unit: string) => (value: unknown) => {
  const text = asText(value);
  return text && `${text} ${unit}`;
};
const yesNo = (yes: string, no: string) => (value: unknown) =>
  typeof value === 'boolean' ? (value ? yes : no) : null;

/** What each detail of a step is called, in the order they are read; others are not told. */
const factNames: Readonly<Record<string, readonly [string, (value: unknown) => string | null]>> = {
  reason: ['原因', asText],
  prolongedFrom: ['原来截止', asDay],
  lastDay: ['截止日期', asDay],
  opinions: ['收到意见', counted('条')],
  onPaper: ['其中纸质', counted('条')],
  summary: ['意见汇总', asText],
  round: ['审核', (value) => (typeof value === 'number' ? `第 ${value} 轮` : null)],
  office: ['单位', asText],
  required: ['必须修改', counted('处')],
  suggested: ['建议修改', counted('处')],
  pollTitle: ['表决', asText],
  place: ['会议地点', asText],
  heldOn: ['会议日期', asDay],
  ruleSet: ['依据的规则', asText],
  legalEffect: ['效力', (value) => legalEffects[value as LegalEffect]?.label ?? null],
  eligible: ['应到', asVotes],
  present: ['实到', asVotes],
  approve: ['赞成', asVotes],
  reject: ['反对', asVotes],
  abstain: ['弃权', asVotes],
  valid: ['是否有效', yesNo('达到法定人数，有效', '没有达到法定人数，无效')],
  passed: ['结果', yesNo('通过', '没有通过')],
  filedOn: ['备案日期', asDay],
  receiptNumber: ['回执编号', asText],
  version: ['文稿', (value) => (asText(value) ? `第 ${asText(value)} 稿` : null)],
  digest: ['文稿指纹', (value) => asText(value)?.slice(0, 16) ?? null],
};

/** The evidence of a step as everybody reads it. */
export const stepFacts = ({ details }: Pick<StepTaken, 'details'>): StepFact[] =>
  Object.entries(factNames).flatMap(([key, [name, tell]]) => {
    const value = key in details ? tell(details[key]) : null;
    return value === null ? [] : [[name, value] as const];
  });

const titles: Readonly<Record<RevisionState, string>> = {
  collecting: '开始征集意见',
  drafting: '意见汇总完，开始拟定草案',
  reviewing: '草案提请审核',
  adopting: '审核通过，进入表决',
  filing: '表决通过，准备备案公布',
  inForce: '公布生效',
  superseded: '被新版代替',
  abandoned: '中止',
};

/** What happened, in a few words. */
export function stepTitle({ fromState, toState }: Omit<StepTaken, 'details'>): string {
  if (fromState === toState) return '延长征集时间';
  if (toState === 'drafting' && fromState === 'reviewing') return '审核要求修改，退回草案';
  if (toState === 'drafting' && fromState === 'adopting') return '表决没有通过，退回草案';
  return titles[toState];
}
