import { isWithin } from '@/shared/conventions/collecting/collecting-limits';
import { collectingDays, lastDayRange } from '@/shared/conventions/collecting/collecting-period';
import { type CalendarDay, type Instant, shanghaiDay } from '@/shared/shanghai-time';
import type { ConventionKind } from '../convention-kinds';
import type { ProcessRefusal } from './refusals';

/** Characters of the trimmed text. */
export const processLimits = {
  name: { min: 4, max: 40 },
  /** Why it is written, revised or given up. */
  reason: { min: 5, max: 500 },
} as const;

/** Which conventions a community of a kind writes, the usual one first. */
export const conventionKindsOf = (communityKind: string): readonly ConventionKind[] =>
  communityKind === 'village' ? ['village', 'city'] : ['compound', 'city'];

/** What is wrong with the beginning of a round; `lastDay` is the last whole day opinions are taken. */
export function beginningProblems(
  { reason, lastDay }: { readonly reason: string; readonly lastDay: CalendarDay },
  now: Instant,
): ProcessRefusal[] {
  const problems: ProcessRefusal[] = [];
  if (!isWithin(processLimits.reason, reason))
    problems.push({ code: 'revisionReasonLength', details: processLimits.reason });
  const { first, last } = lastDayRange(now);
  if (lastDay < first || lastDay > last)
    problems.push({ code: 'collectingPeriodRange', details: collectingDays });
  return problems;
}

/** What is wrong with a later end: it must be one, not past, and the whole period no longer than allowed. */
export function prolongingProblem(
  { begunAt, lastDay }: { readonly begunAt: Instant; readonly lastDay: CalendarDay },
  newLastDay: CalendarDay,
  now: Instant,
): ProcessRefusal | null {
  if (newLastDay <= lastDay || newLastDay < shanghaiDay(now))
    return { code: 'collectingNotProlonged' };
  if (newLastDay > lastDayRange(begunAt).last)
    return { code: 'collectingPeriodRange', details: collectingDays };
  return null;
}
