import { daysAfter, type Instant, shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';

/** What staff write about a recount. Lengths are UTF-16 units of the cleaned text. */
export const resultLimits = {
  recountReason: { min: 10, max: 500 },
  strikeReason: { min: 4, max: 100 },
  /** Ballots struck with one recount. */
  strikes: { min: 0, max: 100 },
} as const;

/** Calendar days in which staff owe an answer to an objection, the day of filing not counted. */
export const answerDays = 7;

/** The first instant at which an answer to an objection is overdue (答复超期). */
export const answerDueAt = (filedAt: Instant): Date =>
  startOfShanghaiDay(daysAfter(shanghaiDay(filedAt), answerDays + 1));

/** Objections filed before this instant, and not answered by `now`, are overdue. */
export const overdueBefore = (now: Instant): Date =>
  startOfShanghaiDay(daysAfter(shanghaiDay(now), -answerDays));
