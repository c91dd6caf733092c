import { type Instant, millisecondsOf } from '@/shared/shanghai-time';
import { entriesEndAt, type PollTimes, phaseAt } from '../poll-timing';
import type { PollRefusal } from '../refusals';

/** How a ballot paper reached its voter, with the words staff choose from. */
export const deliveryMeans = {
  signedFor: { name: '当面送达并签收', signed: true },
  mailbox: { name: '放入信箱', signed: false },
  post: { name: '邮寄', signed: false },
  electronic: { name: '短信或微信送达', signed: false },
} as const satisfies Record<string, { name: string; signed: boolean }>;

export type DeliveryMeans = keyof typeof deliveryMeans;

/**
 * Why a delivery at `deliveredAt` cannot be recorded at `now`; null when it can: it happened between
 * the announcement and closing, not in the future, and the poll is not counted yet.
 */
export function whyNotRecordable(
  poll: PollTimes & { readonly entryHours: number; readonly announcedAt: Instant },
  deliveredAt: Instant,
  now: Instant,
): PollRefusal | null {
  const phase = phaseAt(poll, now);
  if (phase === 'cancelled') return { code: 'pollCancelled' };
  const end = entriesEndAt(poll);
  const running = phase === 'announced' || phase === 'open' || phase === 'closed';
  if (!running || millisecondsOf(now) >= end.getTime())
    return { code: 'entriesClosed', details: { endedAt: end.toISOString() } };
  const delivered = millisecondsOf(deliveredAt);
  if (delivered > millisecondsOf(now)) return { code: 'deliveredInFuture' };
  const inTime =
    delivered >= millisecondsOf(poll.announcedAt) && delivered < millisecondsOf(poll.closesAt);
  return inTime ? null : { code: 'deliveredOutOfTime' };
}
