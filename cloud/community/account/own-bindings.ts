import type { z } from 'zod';
import { unitsWithPlaces } from '@/cloud/community/units-with-places';
import type { CallerContext } from '@/cloud/community/valid-bindings';
import { roomLabel } from '@/shared/community/room-label';
import type { ownBinding } from './own-binding';

/** The caller's bindings in this community, the newest first, with the whole label of the room. */
export async function ownBindings(
  context: CallerContext,
  limit = 50,
): Promise<z.infer<typeof ownBinding>[]> {
  const rows = await unitsWithPlaces(context)
    .innerJoin('houseBinding', (join) =>
      join
        .onRef('houseBinding.communityId', '=', 'unit.communityId')
        .onRef('houseBinding.unitId', '=', 'unit.id'),
    )
    .where('houseBinding.accountId', '=', context.accountId)
    .select([
      'houseBinding.id',
      'houseBinding.unitId',
      'houseBinding.relation',
      'houseBinding.name',
      'houseBinding.phone',
      'houseBinding.adult',
      'houseBinding.state',
      'houseBinding.reason',
      'houseBinding.appliedAt',
      'houseBinding.decidedAt',
      'houseBinding.expiresAt',
      'unit.kind',
      'unit.roomNumber',
      'building.name as buildingName',
      'entrance.name as entranceName',
    ])
    .orderBy('houseBinding.appliedAt', 'desc')
    .orderBy('houseBinding.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    bindingId: row.id,
    unitId: row.unitId,
    room: roomLabel(row),
    relation: row.relation,
    name: row.name,
    phone: row.phone,
    adult: row.adult,
    state: row.state,
    // A reviewer's note on how an approved applicant was verified is not the applicant's business.
    reason: row.state === 'approved' ? null : row.reason,
    appliedAt: row.appliedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    isValid: row.state === 'approved' && (row.expiresAt === null || row.expiresAt > context.now),
  }));
}
