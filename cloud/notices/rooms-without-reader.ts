import { sql } from 'kysely';
import type { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import type { positionCursor } from '@/cloud/platform/page-cursor';
import type { Audience } from '@/shared/notices/audience';
import { meantBindings, reachedUnits } from './reached-people';
import './tables';

export interface RoomQuestion {
  missing: 'reading' | 'confirmation';
  buildingId: string | null;
  after: z.infer<typeof positionCursor> | null;
  limit: number;
}

/**
 * Units of the audience in which nobody has read (or confirmed) the notice, in the register's order.
 * Looked up home by home: a page ends with its last room, whatever the size of the community.
 */
export function roomsWithoutReader(
  context: Pick<MemberContext, 'transaction' | 'communityId' | 'now'>,
  noticeId: string,
  audience: Audience,
  { missing, buildingId, after, limit }: RoomQuestion,
) {
  const bound = meantBindings(context, audience)
    .where('houseBinding.unitId', '=', sql<string>`${sql.ref('unit.id')}`)
    .select('houseBinding.id');
  const read = bound.innerJoin('noticeReading as reading', (join) =>
    join
      .onRef('reading.communityId', '=', 'houseBinding.communityId')
      .onRef('reading.accountId', '=', 'houseBinding.accountId')
      .on('reading.noticeId', '=', noticeId),
  );
  const confirmed = bound.innerJoin('noticeConfirmation as confirmation', (join) =>
    join
      .onRef('confirmation.communityId', '=', 'houseBinding.communityId')
      .onRef('confirmation.accountId', '=', 'houseBinding.accountId')
      .on('confirmation.noticeId', '=', noticeId),
  );
  // Not as `not exists`: that is planned as one join of everybody instead of home by home.
  const done = missing === 'reading' ? read.limit(1) : confirmed.limit(1);
  return reachedUnits(context, audience)
    .$if(buildingId !== null, (query) => query.where('unit.buildingId', '=', buildingId))
    .where((eb) => eb(done, 'is', null))
    .where((eb) =>
      after ? eb(eb.refTuple('unit.position', 'unit.id'), '>', eb.tuple(...after)) : eb.lit(true),
    )
    .select(({ exists }) => [
      'unit.id',
      'unit.position',
      exists(bound).as('joined'),
      exists(read).as('read'),
    ])
    .orderBy('unit.position')
    .orderBy('unit.id')
    .limit(limit)
    .execute();
}
