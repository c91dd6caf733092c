import { sql } from 'kysely';
import type { CommunityContext } from '@/cloud/community/valid-bindings';
import type { UnitRead } from '@/shared/community/register/register-reading';
import type { PlaceIds } from './ensure-places';
import { insertRows } from './insert-rows';
import type { RollUnit } from './roll-in-force';
import { endLinks } from './write-people';

/** Writes units that are new; their position is their line in the file. */
export function addUnits(
  { transaction, communityId, now }: CommunityContext,
  units: readonly { unitId: string; unit: UnitRead }[],
  placeIdsOf: (unit: UnitRead) => PlaceIds,
): Promise<void> {
  return insertRows(
    transaction,
    'unit',
    units.map(({ unitId, unit }) => ({
      communityId,
      id: unitId,
      ...placeIdsOf(unit),
      roomNumber: unit.roomNumber,
      kind: unit.kind,
      areaHundredths: unit.areaHundredths ?? 0,
      position: unit.lines[0] ?? 0,
      isDeveloper: unit.isDeveloper,
      createdAt: now,
      removedAt: null,
    })),
  );
}

/** Writes area, kind and developer of units that were there before. */
export async function changeUnits(
  { transaction, communityId }: CommunityContext,
  units: readonly { unitId: string; unit: UnitRead }[],
): Promise<void> {
  if (units.length === 0) return;
  const rows = units.map(({ unitId, unit }) => ({
    id: unitId,
    kind: unit.kind,
    area: unit.areaHundredths ?? 0,
    developer: unit.isDeveloper,
  }));
  await sql`
    update unit set kind = changed.kind, area_hundredths = changed.area, is_developer = changed.developer
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as changed (id uuid, kind text, area bigint, developer boolean)
    where unit.community_id = ${communityId} and unit.id = changed.id`.execute(transaction);
}

/** Takes units off the register; their rows stay for the history. */
export async function removeUnits(
  context: CommunityContext,
  units: readonly RollUnit[],
): Promise<void> {
  if (units.length === 0) return;
  await context.transaction
    .updateTable('unit')
    .set({ removedAt: context.now })
    .where('communityId', '=', context.communityId)
    .where(({ eb, fn, val }) => eb('id', '=', fn.any(val(units.map(({ id }) => id)))))
    .execute();
  await endLinks(
    context,
    units.flatMap(({ people }) => people.map(({ linkId }) => linkId)),
  );
}
