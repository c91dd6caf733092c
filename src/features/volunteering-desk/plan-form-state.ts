import { shiftLimits } from '@/shared/volunteering/activities/activity-limits';
import { newRequestId } from '@/src/platform/request-id';
import { pickerParts } from '@/src/ui/words/time';

export interface PostForm {
  /** Tells the posts of a form apart while they are added and taken away. */
  key: string;
  name: string;
  capacity: number;
}

/** What is typed about shifts, also half of it. */
export interface PlanFormState {
  planId: string;
  kind: 'once' | 'weekly';
  /** UTC instants; null while not chosen. */
  startsAt: string | null;
  /** The last day of a weekly plan. */
  until: string | null;
  /** 1 Monday … 7 Sunday. */
  weekdays: string[];
  lengthMinutes: number;
  posts: PostForm[];
  needed: number;
  note: string;
  leader: { accountId: string; name: string } | null;
}

export const aPost = (name = '', capacity = 10): PostForm => ({
  key: newRequestId(),
  name,
  capacity,
});

export const emptyPlan = (): PlanFormState => ({
  planId: newRequestId(),
  kind: 'once',
  startsAt: null,
  until: null,
  weekdays: [],
  lengthMinutes: 120,
  posts: [aPost('志愿者')],
  needed: 3,
  note: '',
  leader: null,
});

/** The day and minute of an instant in Shanghai; an instant not chosen is no day of the calendar. */
export function dayAndMinute(instant: string | null): { date: string; startsAtMinute: number } {
  if (instant === null) return { date: '', startsAtMinute: -1 };
  const { date, time } = pickerParts(instant);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { date, startsAtMinute: hours * 60 + minutes };
}

export const postsOf = (posts: readonly PostForm[]) =>
  posts.map(({ name, capacity }) => ({ name: name.trim(), capacity }));

/** As the server takes it: once, or from the day chosen on. */
export function whenOf(form: PlanFormState) {
  const { date, startsAtMinute } = dayAndMinute(form.startsAt);
  const { lengthMinutes } = form;
  if (form.kind === 'once') return { kind: 'once' as const, date, startsAtMinute, lengthMinutes };
  return {
    kind: 'weekly' as const,
    weekdays: form.weekdays.map(Number),
    ...{ firstDate: date, lastDate: dayAndMinute(form.until).date, startsAtMinute, lengthMinutes },
  };
}

/** Lengths one chooses from; what a shift already has stays among them. */
export const lengthChoices = (chosen: number) =>
  [...new Set([30, 60, 90, 120, 150, 180, 240, 300, 360, 480, chosen])]
    .filter((minutes) => minutes >= shiftLimits.lengthMinutes.min)
    .sort((one, other) => one - other)
    .map((minutes) => ({ value: String(minutes), label: lengthText(minutes) }));

function lengthText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${hours > 0 ? `${hours} 小时` : ''}${rest > 0 ? `${rest} 分钟` : ''}`;
}
