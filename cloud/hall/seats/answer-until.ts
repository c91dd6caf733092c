import type { CommunitySettings } from '@/shared/community/settings';
import { answerDayProblem, endOfDay } from '@/shared/hall/seats/seat-rules';
import { type CalendarDay, daysAfter, shanghaiDay } from '@/shared/shanghai-time';
import { refuseFirst } from '../refuse-first';

/**
 * Until when an answer is asked for (UTC instant): the end of the chosen day in Asia/Shanghai.
 *
 * @throws Refusal seatDayOutOfRange
 */
export function answerUntil(
  day: CalendarDay | null,
  { deliberationDays }: Pick<CommunitySettings, 'deliberationDays'>,
  now: Date,
): Date {
  const chosen = day ?? daysAfter(shanghaiDay(now), deliberationDays);
  refuseFirst([answerDayProblem(chosen, now)]);
  return endOfDay(chosen);
}
