import { maskedRoomLabel, roomLabel } from '@/shared/community/masked-places';
import type { CommunityContext } from './valid-bindings';

/** `full` for staff and the unit's own people, `masked` for every list others see. */
export interface RoomLabel {
  full: string;
  masked: string;
}

/** How units are called, removed ones included (history shows them). One query for all. */
export async function roomLabels(
  context: Pick<CommunityContext, 'transaction' | 'communityId'>,
  unitIds: readonly string[],
): Promise<Map<string, RoomLabel>> {
  if (unitIds.length === 0) return new Map();
  const units = await context.transaction
    .selectFrom('unit')
    .innerJoin('building', (join) =>
      join
        .onRef('building.communityId', '=', 'unit.communityId')
        .onRef('building.id', '=', 'unit.buildingId'),
    )
    .leftJoin('entrance', (join) =>
      join
        .onRef('entrance.communityId', '=', 'unit.communityId')
        .onRef('entrance.id', '=', 'unit.entranceId'),
    )
    .where('unit.communityId', '=', context.communityId)
    .where(({ eb, fn, val }) => eb('unit.id', '=', fn.any(val([...new Set(unitIds)]))))
    .select([
      'unit.id',
      'unit.kind',
      'unit.roomNumber',
      'building.name as buildingName',
      'entrance.name as entranceName',
    ])
    .execute();
  return new Map(
    units.map((unit) => [unit.id, { full: roomLabel(unit), masked: maskedRoomLabel(unit) }]),
  );
}
