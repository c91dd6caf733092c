import {
  daysAfter,
  type Instant,
  millisecondsOf,
  shanghaiDay,
  startOfShanghaiDay,
} from '@/shared/shanghai-time';
import type { PollEvent, PollState } from './poll-life-cycle';
import type { RuleSet } from './rule-set';

/** `opensAt` is the first instant of voting, `closesAt` the first after it. */
export type PollTimes = {
  readonly state: PollState;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
};

const reached = (instant: Instant, now: Instant): boolean =>
  millisecondsOf(now) >= millisecondsOf(instant);

/**
 * The state a poll is in at `now`: the clock opens and closes an announced poll, whether or not the
 * stored state has caught up yet, so a late timer neither shuts voters out nor lets late ones in.
 */
export function phaseAt(poll: PollTimes, now: Instant): PollState {
  if (poll.state !== 'announced' && poll.state !== 'open') return poll.state;
  if (reached(poll.closesAt, now)) return 'closed';
  return poll.state === 'open' || reached(poll.opensAt, now) ? 'open' : 'announced';
}

/** Whether ballots are taken at `now`. */
export const isOpen = (poll: PollTimes, now: Instant): boolean => phaseAt(poll, now) === 'open';

const hourLength = 60 * 60 * 1000;

/**
 * The first instant at which nothing more is entered for a poll, so that it can be counted: closing,
 * and the hours staff have to enter papers that were handed over before it.
 */
export const entriesEndAt = (poll: Pick<PollProgress, 'closesAt' | 'entryHours'>): Date =>
  new Date(millisecondsOf(poll.closesAt) + poll.entryHours * hourLength);

/** A poll as the clock looks at it, with what else its next step waits for. */
export type PollProgress = PollTimes & {
  /** Hours after closing in which papers handed over before it are still entered; 0: none. */
  readonly entryHours: number;
  readonly postedUntil: Instant | null;
  readonly sealedUntil: Instant | null;
  /**
   * Somebody waits for the answer to an objection, or a recount for a second person: no result
   * becomes final over that.
   */
  readonly isContested: boolean;
};

/** The next step the clock asks for at `now`, one at a time; null when nothing is due. */
export function dueEvent(poll: PollProgress, now: Instant): PollEvent | null {
  switch (poll.state) {
    case 'announced':
      return reached(poll.opensAt, now) ? 'open' : null;
    case 'open':
      return reached(poll.closesAt, now) ? 'close' : null;
    case 'closed':
      return reached(entriesEndAt(poll), now) ? 'publish' : null;
    case 'preliminary':
      return isOver(poll.postedUntil, now) && !poll.isContested ? 'finalise' : null;
    case 'final':
      return isOver(poll.sealedUntil, now) ? 'archive' : null;
    default:
      return null;
  }
}

const isOver = (until: Instant | null, now: Instant): boolean =>
  until !== null && reached(until, now);

/** Whether the result is still posted at `now`, so that objections to it are taken (异议). */
export const takesObjections = (
  { state, postedUntil }: Pick<PollProgress, 'state' | 'postedUntil'>,
  now: Instant,
): boolean => state === 'preliminary' && postedUntil !== null && !reached(postedUntil, now);

/**
 * The end of the posting period: the whole of `postingDays` calendar days in Asia/Shanghai, the day
 * of publishing not counted (Civil Code art. 201).
 */
export const postedUntil = (publishedAt: Instant, ruleSet: Pick<RuleSet, 'postingDays'>): Date =>
  startOfShanghaiDay(daysAfter(shanghaiDay(publishedAt), ruleSet.postingDays + 1));

/** The latest instant at which the result must be out: the end of the last allowed day after closing. */
export const resultDueAt = (closesAt: Instant, ruleSet: Pick<RuleSet, 'resultPublishDays'>): Date =>
  startOfShanghaiDay(daysAfter(shanghaiDay(closesAt), ruleSet.resultPublishDays + 1));

/**
 * Until when ballots and roll stay sealed: the whole of one year after the day the result was last
 * published. An owner may ask a court to set a decision aside within a year of learning of it (Civil
 * Code art. 280; Judicial Interpretation on condominium ownership art. 12).
 */
export function sealedUntil(publishedAt: Instant): Date {
  const day = shanghaiDay(publishedAt);
  const sameDayNextYear = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  // Of a 29 February the year ends on 28 February: its last day is none, the next begins 1 March.
  return day.endsWith('-02-29')
    ? startOfShanghaiDay(`${sameDayNextYear.slice(0, 4)}-03-01`)
    : startOfShanghaiDay(daysAfter(sameDayNextYear, 1));
}
