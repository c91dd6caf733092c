import { type Instant, millisecondsOf } from '@/shared/shanghai-time';
import { entriesEndAt, type PollTimes, phaseAt } from '../poll-timing';
import type { PollRefusal } from '../refusals';
import type { EntryChannel } from './entry-channels';

type EnteredPoll = PollTimes & { readonly entryHours: number };

const isoText = (instant: Instant): string => new Date(millisecondsOf(instant)).toISOString();

/**
 * Why nothing can be entered, confirmed or sent back for this poll at `now`; null when it can: from
 * opening until the hours for entering are over.
 */
export function whyEntriesClosed(poll: EnteredPoll, now: Instant): PollRefusal | null {
  const phase = phaseAt(poll, now);
  if (phase === 'cancelled') return { code: 'pollCancelled' };
  if (phase === 'draft' || phase === 'announced')
    return { code: 'pollNotOpen', details: { opensAt: isoText(poll.opensAt) } };
  const end = entriesEndAt(poll);
  const over = millisecondsOf(now) >= end.getTime() || (phase !== 'open' && phase !== 'closed');
  return over ? { code: 'entriesClosed', details: { endedAt: end.toISOString() } } : null;
}

/**
 * Why a ballot stated at `statedAt` cannot be entered at `now`; null when it can. It was said while
 * the poll took ballots, and not in the future. After closing only papers are entered: they were
 * handed over before, whereas a talk nobody wrote down then could be moved to any day.
 */
export function whyNotEnterable(
  poll: EnteredPoll,
  channel: EntryChannel,
  statedAt: Instant,
  now: Instant,
): PollRefusal | null {
  const closed = whyEntriesClosed(poll, now);
  if (closed) return closed;
  const stated = millisecondsOf(statedAt);
  if (stated < millisecondsOf(poll.opensAt) || stated >= millisecondsOf(poll.closesAt)) {
    const [opensAt, closesAt] = [isoText(poll.opensAt), isoText(poll.closesAt)];
    return { code: 'statedOutsideWindow', details: { opensAt, closesAt } };
  }
  if (stated > millisecondsOf(now)) return { code: 'statedInFuture' };
  const onPaper = channel === 'paper' || channel === 'proxy';
  return phaseAt(poll, now) === 'closed' && !onPaper ? { code: 'onlyPaperAfterClosing' } : null;
}
