import {
  daysLate,
  type PromiseGroup,
  promiseGroups,
} from '@/shared/hall/promises/promise-standing';
import { averageText } from '@/shared/hall/promises/ratings';
import { dayText } from '@/shared/hall/promises/timeline-entries';
import { moneyText } from '@/shared/money-text';
import type { IconName } from '@/src/ui/icon/icon';
import type { Tone } from '@/src/ui/status-tag/status-tag';
import type { MilestoneData, PromiseCardData, RatingFigures } from './promise-types';

export interface Look {
  word: string;
  icon: IconName;
  tone: Tone;
}

const groupLooks: Record<PromiseGroup, Omit<Look, 'word'>> = {
  underWay: { icon: 'construction', tone: 'info' },
  late: { icon: 'hourglass', tone: 'danger' },
  kept: { icon: 'circle-check', tone: 'success' },
  notKept: { icon: 'circle-minus', tone: 'warning' },
};

/** How a promise stands, as icon and word. */
export function promiseLook({ group, next }: Pick<PromiseCardData, 'group' | 'next'>): Look {
  if (group === null) return { word: '要重新办理', icon: 'rotate-ccw', tone: 'warning' };
  if (next?.what === 'rating') return { word: '等居民评价', icon: 'star', tone: 'accent' };
  return { word: promiseGroups[group], ...groupLooks[group] };
}

/** What comes next and until when; how late it is, where it is late. */
export function nextWords(next: NonNullable<PromiseCardData['next']>, now: Date): string {
  const { what, title, day } = next;
  if (what === 'rating') return `居民评价到 ${dayText(day)} 为止`;
  const thing = what === 'report' ? '步骤都完成了，等待公布办结报告' : `下一步：${title}`;
  const late = daysLate(day, now);
  if (late > 0) return `${thing}，应在 ${dayText(day)} 前，已逾期 ${late} 天`;
  return `${thing}，${dayText(day)} 前`;
}

/** What was spent of the budget, fen; over it, by how much. */
export function spendingWords(spentFen: number, budgetFen: number): string {
  if (budgetFen === 0) return spentFen === 0 ? '不花钱' : `支出 ${moneyText(spentFen)}，没有预算`;
  const words = `支出 ${moneyText(spentFen)}，预算 ${moneyText(budgetFen)}`;
  return spentFen > budgetFen ? `${words}，超出 ${moneyText(spentFen - budgetFen)}` : words;
}

/** An amount of the ledger; what takes back an entry has a minus. */
export const amountWords = (fen: number): string =>
  fen < 0 ? `−${moneyText(-fen)}` : moneyText(fen);

/** 12 人评价，平均 4.2 分; only how many, where no average is shown. */
export function ratingWords({ count, averageTenths }: RatingFigures): string {
  if (count === 0) return '还没有人评价';
  return averageTenths === null
    ? `${count} 人评价`
    : `${count} 人评价，平均 ${averageText(averageTenths)}`;
}

/** How a milestone stands. */
export function milestoneLook({ dueDay, doneDay, explanation }: MilestoneData, now: Date): Look {
  if (doneDay !== null) return { word: '已完成', icon: 'circle-check', tone: 'success' };
  if (explanation) return { word: '没有完成', icon: 'circle-minus', tone: 'warning' };
  const late = daysLate(dueDay, now);
  if (late > 0) return { word: `已逾期 ${late} 天`, icon: 'hourglass', tone: 'danger' };
  return { word: '未到期', icon: 'clock', tone: 'neutral' };
}

/** By when, and what was promised first where that was another day. */
export function milestoneDays({ originalDay, dueDay, doneDay }: MilestoneData): string {
  const due =
    originalDay === dueDay
      ? `计划 ${dayText(dueDay)} 前`
      : `原定 ${dayText(originalDay)} → ${dayText(dueDay)}`;
  return doneDay === null ? due : `${dayText(doneDay)} 完成，${due}`;
}
