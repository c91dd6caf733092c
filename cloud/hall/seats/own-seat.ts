import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import type { SubmittedTopic } from '../topic-row';
import { lockSeat, type SeatRow } from './seat-row';

/** Whether the caller sits there today. */
export const sitsThere = (
  { accountId, caller }: MemberContext,
  seat: Pick<SeatRow, 'bodyRole' | 'accountId'>,
): boolean =>
  seat.bodyRole === null ? seat.accountId === accountId : caller.roles.includes(seat.bodyRole);

/**
 * The seat in which the caller may speak, locked with its topic.
 *
 * @throws Refusal seatNotFound, seatNeedsTranscript, seatNotYours
 */
export async function ownSeat(
  context: MemberContext,
  seatId: string,
): Promise<{ seat: SeatRow; topic: SubmittedTopic }> {
  const place = await lockSeat(context, seatId);
  if (place.seat.kind === 'outside') throw new Refusal('seatNeedsTranscript');
  if (!sitsThere(context, place.seat)) throw new Refusal('seatNotYours');
  return place;
}
