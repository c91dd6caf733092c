import type { HelpKind, HelpWay } from '@/shared/volunteering/help/help-kinds';
import type { HelpState } from '@/shared/volunteering/help/help-life-cycle';
import type { IconName } from '@/src/ui/icon/icon';
import type { Tone } from '@/src/ui/status-tag/status-tag';
import { pickerParts, shortTime } from '@/src/ui/words/time';
import type { HelpCourse } from './help-types';

export const kindIcons: Record<HelpKind, IconName> = {
  medicine: 'pill',
  shopping: 'shopping-bag',
  repair: 'wrench',
  doctor: 'stethoscope',
  phone: 'smartphone',
  carrying: 'package',
  company: 'coffee',
  other: 'heart-handshake',
};

export const stateLooks: Record<HelpState, { icon: IconName; tone: Tone }> = {
  open: { icon: 'hand', tone: 'accent' },
  taken: { icon: 'handshake', tone: 'info' },
  reported: { icon: 'hourglass', tone: 'warning' },
  settling: { icon: 'scale', tone: 'warning' },
  settled: { icon: 'circle-check', tone: 'success' },
  withdrawn: { icon: 'undo-2', tone: 'neutral' },
  expired: { icon: 'history', tone: 'neutral' },
};

/** Who pays for the helper's minutes. */
export const wayWords: Record<HelpWay, string> = {
  mutual: '互助：帮忙的邻居记时长，求助人不用付出',
  timeBank: '时间银行：帮忙的时长从求助人的时长里出',
};

/** Who comes to help: 李秀兰; who does it as a duty with their body before; masked once it is over. */
export function helperWords(course: HelpCourse | null): string {
  const body = course?.helperName ?? '邻居';
  if (!course?.helper) return body;
  return course.onDuty ? `${body} ${course.helper.name}` : course.helper.name;
}

/** 11月22日 周日 14:00 到 18:00; with both days where it ends on another. */
export function windowWords(from: string, until: string): string {
  const [start, end] = [pickerParts(from), pickerParts(until)];
  return `${shortTime(from)} 到 ${start.date === end.date ? end.time : shortTime(until)}`;
}
