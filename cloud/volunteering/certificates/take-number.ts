import { shanghaiDay } from '@/shared/shanghai-time';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

/**
 * The next number of the year (in Shanghai) of this community. Others wait until the transaction ends;
 * where it fails the number is given to the next, so that none is missing.
 */
export async function takeNumber({
  transaction,
  communityId,
  now,
}: VolunteeringContext): Promise<{ year: number; number: number }> {
  const year = Number(shanghaiDay(now).slice(0, 4));
  const { last } = await transaction
    .insertInto('certificateNumbering')
    .values({ communityId, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'year'])
        .doUpdateSet(({ eb }) => ({ last: eb('certificateNumbering.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return { year, number: last };
}
