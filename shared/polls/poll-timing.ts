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

/** The next step the clock asks for at `now`, one at a time; null when nothing is due. */
export function dueEvent(
  poll: PollTimes & { readonly postedUntil: Instant | null },
  now: Instant,
): PollEvent | null {
  switch (poll.state) {
    case 'announced':
      return reached(poll.opensAt, now) ? 'open' : null;
    case 'open':
      return reached(poll.closesAt, now) ? 'close' : null;
    case 'closed':
      return 'publish';
    case 'preliminary':
      return poll.postedUntil !== null && reached(poll.postedUntil, now) ? 'finalise' : null;
    default:
      return null;
  }
}

/**
 * The end of the posting period: the whole of `postingDays` calendar days in Asia/Shanghai, the day
 * of publishing not counted (Civil Code art. 201).
 */
export const postedUntil = (publishedAt: Instant, ruleSet: Pick<RuleSet, 'postingDays'>): Date =>
  startOfShanghaiDay(daysAfter(shanghaiDay(publishedAt), ruleSet.postingDays + 1));

/** The latest instant at which the result must be out: the end of the last allowed day after closing. */
export const resultDueAt = (closesAt: Instant, ruleSet: Pick<RuleSet, 'resultPublishDays'>): Date =>
  startOfShanghaiDay(daysAfter(shanghaiDay(closesAt), ruleSet.resultPublishDays + 1));
