import type { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import type { positionCursor } from '@/cloud/platform/page-cursor';
import type { Audience } from '@/shared/notices/audience';
import { unitReadings } from './readership';

export interface RoomQuestion {
  missing: 'reading' | 'confirmation';
  buildingId: string | null;
  after: z.infer<typeof positionCursor> | null;
  limit: number;
}

/** Units of the audience in which nobody has read (or confirmed) the notice, in the register's order. */
export function roomsWithoutReader(
  context: Pick<MemberContext, 'transaction' | 'communityId' | 'now'>,
  noticeId: string,
  audience: Audience,
  { missing, buildingId, after, limit }: RoomQuestion,
) {
  return context.transaction
    .selectFrom(unitReadings(context, noticeId, audience).as('units'))
    .select(['units.id', 'units.position', 'units.joined', 'units.read'])
    .where(missing === 'reading' ? 'units.read' : 'units.confirmed', '=', false)
    .where((eb) => (buildingId ? eb('units.buildingId', '=', buildingId) : eb.lit(true)))
    .where((eb) =>
      after ? eb(eb.refTuple('units.position', 'units.id'), '>', eb.tuple(...after)) : eb.lit(true),
    )
    .orderBy('units.position')
    .orderBy('units.id')
    .limit(limit)
    .execute();
}
