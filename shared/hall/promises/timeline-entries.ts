import { moneyText } from '@/shared/money-text';
import { type CalendarDay, shanghaiDayText, startOfShanghaiDay } from '@/shared/shanghai-time';
import { averageText } from './ratings';

/** A calendar day as people read it: 2026年12月1日. */
export const dayText = (day: CalendarDay): string => shanghaiDayText(startOfShanghaiDay(day));

/** What carrying out a topic writes on its timeline. */
export const promiseTimeline = {
  promisePlanned: ({ body, milestones, lastDay }: Planned) =>
    `${body}公布了执行计划，共 ${milestones} 个步骤，计划 ${dayText(lastDay)} 前完成`,
  promiseChanged: ({ what, before, after, reason }: Changed) =>
    `修改了${what}：${before} → ${after}，原因：${reason}`,
  milestoneMoved: ({ title, from, to, reason }: Moved) =>
    `步骤“${title}”改期，原定 ${dayText(from)} → ${dayText(to)}，原因：${reason}`,
  milestoneDone: ({ title, done, total }: { title: string; done: number; total: number }) =>
    `步骤“${title}”完成（${done}/${total}）`,
  milestoneOverdue: ({ title, dueDay }: { title: string; dueDay: CalendarDay }) =>
    `步骤“${title}”应在 ${dayText(dueDay)} 前完成，已经逾期`,
  reportOverdue: ({ dueDay }: { dueDay: CalendarDay }) =>
    `办结报告应在 ${dayText(dueDay)} 前公布，已经逾期`,
  promiseEscalated: ({ what, days }: { what: string; days: number }) =>
    `${what}已逾期 ${days} 天，已报告监督委员会和社区管理员`,
  promiseReported: ({ body, done, total, spentFen }: Reported) =>
    `${body}公布了办结报告：完成 ${done}/${total} 个步骤，支出 ${moneyText(spentFen)}，请居民评价`,
  ratingEnded: ({ count, tenths }: Rated) => `评价结束，${ratedText(count, tenths)}，这个议题办结`,
  ratedPoorly: ({ count, tenths }: Rated) =>
    `评价结束，${ratedText(count, tenths)}，满意度太低，需要重新办理，请公布新的计划`,
} as const;

type Planned = { body: string; milestones: number; lastDay: CalendarDay };
type Changed = { what: string; before: string; after: string; reason: string };
type Moved = { title: string; from: CalendarDay; to: CalendarDay; reason: string };
type Reported = { body: string; done: number; total: number; spentFen: number };
type Rated = { count: number; tenths: number | null };

function ratedText(count: number, tenths: number | null): string {
  if (count === 0) return '没有人评价';
  return tenths === null ? `${count} 人评价` : `${count} 人评价，平均 ${averageText(tenths)}`;
}
