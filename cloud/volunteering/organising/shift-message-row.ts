import { shanghaiDay } from '@/shared/shanghai-time';
import type { MessageAudience } from '@/shared/volunteering/organising/shift-messages';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

/** How many messages a shift got today; the shift is locked by whoever writes another. */
export async function messagesToday(
  { transaction, communityId, now }: VolunteeringContext,
  shiftId: string,
): Promise<number> {
  const { count } = await transaction
    .selectFrom('shiftMessage')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shiftId)
    .where('day', '=', shanghaiDay(now))
    .executeTakeFirstOrThrow();
  return count;
}

/** Messages of a shift to these, the newest first: three a day, and the days of signing up. */
export const readMessages = (
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
  audiences: readonly MessageAudience[],
) =>
  transaction
    .selectFrom('shiftMessage')
    .select(['id', 'audience', 'body', 'authorAccountId', 'asRole', 'writtenAt'])
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shiftId)
    .where('audience', 'in', audiences)
    .orderBy('writtenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
