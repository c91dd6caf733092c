import { seatAfter } from '@/shared/hall/seats/seat-rules';
import type { HallContext } from '../hall-context';
import { publishAnswer } from './publish-answer';
import { lockSeat } from './seat-row';

/** Lets everybody read a resident's answer that waited or was hidden. Shown once more, it is no news. */
export async function showSeatAnswer(context: HallContext, id: string): Promise<void> {
  const { transaction, communityId, now } = context;
  const answer = await setVisibility(context, id, 'shown');
  if (!answer) return;
  const place = await lockSeat({ transaction, communityId, now }, answer.seatId);
  if (seatAfter(place.seat.state, answer.kind) === place.seat.state) return;
  await publishAnswer({ transaction, communityId, now }, place, answer);
}

/** Takes a resident's answer away; the seat stays answered, and its place says why nothing is read. */
export async function hideSeatAnswer(
  context: HallContext,
  id: string,
  as: 'waiting' | 'hidden',
): Promise<void> {
  await setVisibility(context, id, as);
}

const setVisibility = (
  { transaction, communityId }: HallContext,
  id: string,
  visibility: 'waiting' | 'shown' | 'hidden',
) =>
  transaction
    .updateTable('seatAnswer')
    .set({ visibility })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('visibility', '<>', visibility)
    .returning(['id', 'seatId', 'kind'])
    .executeTakeFirst();
