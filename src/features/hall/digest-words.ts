import type { DigestSection } from '@/shared/hall/digest/digest-sections';
import { boundsOfWeek } from '@/shared/hall/digest/digest-week';
import { lastPostedDay, shanghaiDayText } from '@/shared/shanghai-time';
import type { IconName } from '@/src/ui/icon/icon';

/** 2026年11月16日 到 11月22日; the year again only where it changes. */
export function weekWords(weekBegins: string): string {
  const { from, until } = boundsOfWeek(weekBegins);
  const [first, last] = [shanghaiDayText(from), lastPostedDay(until)];
  const year = first.slice(0, 5);
  return `${first} 到 ${last.startsWith(year) ? last.slice(5) : last}`;
}

export const sectionIcons: Record<DigestSection, IconName> = {
  polls: 'vote',
  accepted: 'circle-check',
  concluded: 'scroll-text',
  sessions: 'users',
  done: 'clipboard-check',
  late: 'hourglass',
  declined: 'circle-x',
};
