import type { Row } from '@/cloud/platform/tables';
import { residentSeat } from '@/shared/hall/seats/timeline-entries';
import { Refusal } from '@/shared/refusals';
import { staffRoles } from '@/shared/roles';
import type { HallContext } from '../hall-context';
import { lockTopic, type SubmittedTopic } from '../topic-row';
import './tables';

export type SeatRow = Row<'seat'>;

/**
 * A seat and its topic, the topic locked first as everywhere, so that an answer and the end of the
 * deliberation come one after the other.
 *
 * @throws Refusal seatNotFound
 */
export async function lockSeat(
  context: HallContext,
  seatId: string,
): Promise<{ seat: SeatRow; topic: SubmittedTopic }> {
  const { transaction, communityId } = context;
  const seatOf = () =>
    transaction
      .selectFrom('seat')
      .selectAll()
      .where('communityId', '=', communityId)
      .where('id', '=', seatId);
  const found = await seatOf().executeTakeFirst();
  if (!found) throw new Refusal('seatNotFound');
  const topic = await lockTopic(context, found.topicId);
  return { seat: await seatOf().executeTakeFirstOrThrow(), topic };
}

/** How a seat is called on the timeline, where nobody's name may stand for ever. */
export const seatTitle = ({ bodyRole, outsideName }: SeatRow): string =>
  (bodyRole && staffRoles[bodyRole]) ?? outsideName ?? residentSeat;
