import { type CalendarDay, type Instant, shanghaiDay } from '@/shared/shanghai-time';
import { promiseLimits } from './limits';
import { isWithin, type PromiseRefusal } from './plan-rules';

export const noteProblem = (words: string): PromiseRefusal | null =>
  isWithin(words, promiseLimits.note)
    ? null
    : { code: 'progressLength', details: promiseLimits.note };

/** What may be said of a milestone that was reached: on a day between the plan and today. */
export function doneProblems(
  done: { readonly day: CalendarDay; readonly note: string },
  plannedAt: Instant,
  now: Instant,
): PromiseRefusal[] {
  const problems: PromiseRefusal[] = [];
  if (done.day > shanghaiDay(now) || done.day < shanghaiDay(plannedAt)) {
    problems.push({ code: 'milestoneDoneDay' });
  }
  if (!isWithin(done.note, promiseLimits.doneNote)) {
    problems.push({ code: 'progressLength', details: promiseLimits.doneNote });
  }
  return problems;
}

export function photoProblem(
  photoIds: readonly string[],
  { max }: { readonly max: number } = promiseLimits.photos,
): PromiseRefusal | null {
  if (photoIds.length > max) return { code: 'promisePhotosTooMany', details: { max } };
  return new Set(photoIds).size < photoIds.length ? { code: 'promisePhotosRepeated' } : null;
}

/** What keeps an amount (fen) from being entered as spent. */
export function spendingProblems(spending: {
  readonly what: string;
  readonly amountFen: number;
}): PromiseRefusal[] {
  const { spendingFor, spendingFen } = promiseLimits;
  const problems: PromiseRefusal[] = [];
  if (!isWithin(spending.what, spendingFor)) {
    problems.push({ code: 'spendingForLength', details: spendingFor });
  }
  const { amountFen } = spending;
  const isInRange =
    Number.isSafeInteger(amountFen) && amountFen >= spendingFen.min && amountFen <= spendingFen.max;
  if (!isInRange) problems.push({ code: 'spendingAmountRange' });
  return problems;
}

interface OpenMilestone {
  readonly id: string;
  readonly title: string;
}

interface Explanation {
  readonly milestoneId: string;
  readonly words: string;
}

/**
 * What keeps a report from being published: everything promised is done, or it is said why not.
 * `open` are the milestones that are not done.
 */
export function reportProblems(
  summary: string,
  open: readonly OpenMilestone[],
  explanations: readonly Explanation[],
): PromiseRefusal[] {
  const limits = promiseLimits.summary;
  const problems: PromiseRefusal[] = [];
  if (!isWithin(summary, limits)) problems.push({ code: 'reportSummaryLength', details: limits });
  const explained = new Map(explanations.map((one) => [one.milestoneId, one.words]));
  const silent = open.filter(({ id }) => (explained.get(id) ?? '').trim() === '');
  if (silent.length > 0) {
    const titles = silent.map(({ title }) => title).join('、');
    problems.push({ code: 'milestonesUnexplained', details: { titles } });
  } else if (open.some(({ id }) => !isWithin(explained.get(id) ?? '', promiseLimits.explanation))) {
    problems.push({ code: 'explanationLength', details: promiseLimits.explanation });
  }
  return problems;
}
