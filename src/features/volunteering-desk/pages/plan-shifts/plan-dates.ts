import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { ActivityRefusal } from '@/shared/volunteering/activities/refusals';
import {
  type DatedShift,
  expandSeries,
  seriesProblems,
  shiftOn,
  timeProblems,
} from '@/shared/volunteering/activities/series-expansion';
import { type PlanFormState, whenOf } from '../../plan-form-state';

/** What keeps the dates of a plan from being taken, one that has passed included. */
export function whenProblems(form: PlanFormState): ActivityRefusal[] {
  const when = whenOf(form);
  const problems = when.kind === 'weekly' ? seriesProblems(when) : timeProblems(when);
  if (problems.length > 0) return problems;
  const passed = datesOf(form).filter(({ startsAt }) => startsAt.getTime() <= Date.now());
  if (passed.length === 0) return [];
  const dates = passed.map(({ startsAt }) => shanghaiTimeText(startsAt));
  return [{ code: 'shiftStartPassed', details: { dates } }];
}

/** The shifts the plan makes, in order; it has no problems. */
export function datesOf(form: PlanFormState): DatedShift[] {
  const when = whenOf(form);
  return when.kind === 'weekly' ? expandSeries(when) : [shiftOn(when.date, when)];
}
