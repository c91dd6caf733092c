import { isStaffRole, staffRoles } from '@/shared/roles';
import type { AuditEntry } from '../../community-types';

const settingNames: Record<string, string> = {
  cosignThreshold: '附议人数',
  cosignDays: '附议期',
  answerDays: '答复期限',
  startDays: '开始协商或办理的期限',
  deliberationDays: '协商期限',
  conclusionDays: '决定下一步的期限',
  planDays: '公布执行计划的期限',
  ratingDays: '居民评价的时间',
  sessionNoticeDays: '议事会提前通知',
  postingDays: '公示天数',
  coOwnerRule: '共有人规则',
  parkingVotes: '车位计入面积',
  privacyContact: '隐私联系人',
};

const countNames: Record<string, string> = {
  added: '新增',
  changed: '变更',
  removed: '移除',
  endedBindings: '失效登记',
  faults: '错误',
};

/** The part of a deed's details that people can read; ids stay in the log. */
export function detailWords(details: AuditEntry['details']): string {
  return Object.entries(details)
    .flatMap(([name, value]) => wordsOf(name, value))
    .join('，');
}

function wordsOf(name: string, value: unknown): string[] {
  if (name === 'role' && typeof value === 'string' && isStaffRole(value))
    return [staffRoles[value]];
  const count = countNames[name];
  if (count && typeof value === 'number') return value > 0 ? [`${count} ${value}`] : [];
  const setting = settingNames[name];
  if (setting && isChange(value)) return [`${setting}：${shown(value.from)} → ${shown(value.to)}`];
  return [];
}

const isChange = (value: unknown): value is { from: unknown; to: unknown } =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;

const shown = (value: unknown): string =>
  value === true ? '是' : value === false ? '否' : String(value === '' ? '无' : value);
