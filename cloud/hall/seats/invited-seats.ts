import type { HallContext } from '../hall-context';
import type { SeatRow } from './seat-row';

/** The seats of a topic whose invitation stands, in the order of invitation; few. */
export const invitedSeats = (
  { transaction, communityId }: HallContext,
  topicId: string,
): Promise<SeatRow[]> =>
  transaction
    .selectFrom('seat')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('state', '<>', 'withdrawn')
    .orderBy('invitedAt')
    .orderBy('id')
    .execute();

/** Who sits there: two seats of one topic never have the same. */
export const seatName = ({
  bodyRole,
  outsideName,
  accountId,
}: Pick<SeatRow, 'bodyRole' | 'outsideName' | 'accountId'>): string =>
  `${bodyRole}|${outsideName}|${accountId}`;
