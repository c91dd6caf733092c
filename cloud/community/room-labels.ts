import { maskRoom } from '@/shared/community/register/mask-room';
import { roomLabel } from '@/shared/community/room-label';
import { unitsWithPlaces } from './units-with-places';
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
  const units = await unitsWithPlaces(context)
    .where(({ eb, fn, val }) => eb('unit.id', '=', fn.any(val([...new Set(unitIds)]))))
    .select([
      'unit.id',
      'unit.kind',
      'unit.roomNumber',
      'building.name as buildingName',
      'entrance.name as entranceName',
    ])
    .execute();
  return new Map(units.map((unit) => [unit.id, { full: roomLabel(unit), masked: maskRoom(unit) }]));
}
