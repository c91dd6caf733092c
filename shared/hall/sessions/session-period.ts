import { type Instant, shanghaiDay, shanghaiTimeText } from '@/shared/shanghai-time';

/** From when to when, as people read it: 2026年12月1日 19:00 至 21:00, the second day only if it is another. */
export function sessionPeriod(startsAt: Instant, endsAt: Instant): string {
  const end = shanghaiTimeText(endsAt);
  const isSameDay = shanghaiDay(startsAt) === shanghaiDay(endsAt);
  return `${shanghaiTimeText(startsAt)} 至 ${isSameDay ? end.slice(-'21:00'.length) : end}`;
}
