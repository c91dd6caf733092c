import type { UnitKind } from '@/shared/community/register/register';
import { roomLabel } from '@/shared/community/room-label';
import { rollInForce } from './register/roll-in-force';
import type { CommunityContext } from './valid-bindings';

export interface RollUnitRow {
  id: string;
  /** The whole label; staff only. Public lists take `roomLabels(...).masked`. */
  roomLabel: string;
  kind: UnitKind;
  /** 0.01 m²; 0 for village households. */
  areaHundredths: number;
  /** Unsold or undelivered, or another unit of the developer. */
  isDeveloper: boolean;
  /** In the register's order: owners of the unit, or head and members of the household. */
  people: { personId: string; relation: 'owner' | 'head' | 'member'; birthDate: string | null }[];
}

/** The register in force, unit by unit in its order: what a voter roll is frozen from. Two queries. */
export async function rollUnits(
  context: Pick<CommunityContext, 'transaction' | 'communityId'>,
): Promise<RollUnitRow[]> {
  const units = await rollInForce(context);
  return units.map((unit) => ({
    id: unit.id,
    roomLabel: roomLabel(unit),
    kind: unit.kind,
    areaHundredths: unit.areaHundredths ?? 0,
    isDeveloper: unit.isDeveloper,
    people: unit.people.map(({ personId, relation, birthDate }) => ({
      personId,
      relation,
      birthDate,
    })),
  }));
}
