import { sql } from 'kysely';
import type { Row } from '@/cloud/platform/tables';
import type { HallContext } from '../hall-context';
import './tables';

export type SeatAnswerRow = Row<'seatAnswer'>;

const shownOfEach = 5;

/** The last answers of each seat, the newest first: each seat's along the index. */
export const newestAnswers = (
  { transaction, communityId }: HallContext,
  seatIds: readonly string[],
): Promise<SeatAnswerRow[]> =>
  transaction
    .selectFrom(sql<{ id: string }>`unnest(${[...seatIds]}::uuid[])`.as<'asked'>(sql`asked(id)`))
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('seatAnswer')
          .selectAll()
          .where('communityId', '=', communityId)
          .whereRef('seatId', '=', 'asked.id')
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .limit(shownOfEach)
          .as('answer'),
      (join) => join.onTrue(),
    )
    .selectAll('answer')
    .execute();
