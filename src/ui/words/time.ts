import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { shanghaiDayText, shanghaiOffset, shanghaiTimeText } from '@/shared/shanghai-time';

dayjs.extend(utc);

const inShanghai = (instant: string) => dayjs.utc(instant).utcOffset(shanghaiOffset / 60_000);

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** "2026年11月22日" from a UTC instant. */
export const day: (instant: string) => string = shanghaiDayText;

/** "2026年11月22日 09:30". */
export const dayAndTime: (instant: string) => string = shanghaiTimeText;

/** "11月22日 周日 09:30", the year only when it is not the current one. */
export function shortTime(instant: string, now: Date = new Date()): string {
  const at = inShanghai(instant);
  const sameYear = at.year() === inShanghai(now.toISOString()).year();
  return `${at.format(sameYear ? 'M月D日' : 'YYYY年M月D日')} ${weekdays[at.day()] ?? ''} ${at.format('HH:mm')}`;
}

/** "刚刚", "5 分钟前", "今天 09:30", "昨天 09:30", then the date. */
export function sinceThen(instant: string, now: Date = new Date()): string {
  const at = inShanghai(instant);
  const today = inShanghai(now.toISOString());
  const minutes = today.diff(at, 'minute');
  if (minutes >= 0 && minutes < 1) return '刚刚';
  if (minutes > 0 && minutes < 60) return `${minutes} 分钟前`;
  if (at.isSame(today, 'day')) return `今天 ${at.format('HH:mm')}`;
  if (at.isSame(today.subtract(1, 'day'), 'day')) return `昨天 ${at.format('HH:mm')}`;
  return shortTime(instant, now);
}

/** What is left until an instant, in the two largest units: "3 天 4 小时"; null when it has passed. */
export function timeLeft(until: string, now: Date = new Date()): string | null {
  const seconds = Math.ceil((Date.parse(until) - now.getTime()) / 1000);
  if (seconds <= 0) return null;
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor((seconds % 86_400) / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  if (days > 0) return hours > 0 ? `${days} 天 ${hours} 小时` : `${days} 天`;
  if (hours > 0) return minutes > 0 ? `${hours} 小时 ${minutes} 分钟` : `${hours} 小时`;
  return minutes > 0 ? `${minutes} 分钟` : `${seconds} 秒`;
}

/** The parts a date and a time picker work with, in Shanghai. */
export const pickerParts = (instant: string) => {
  const at = inShanghai(instant);
  return { date: at.format('YYYY-MM-DD'), time: at.format('HH:mm') };
};

/** The UTC instant of a Shanghai date ("2026-11-22") and time ("09:30"). */
export const instantOf = (date: string, time: string): string =>
  new Date(`${date}T${time}:00+08:00`).toISOString();
