import type { NextVoter } from '@/shared/polls/roll-difference';
import type { Voter } from '@/shared/polls/voter-roll';

/**
 * Voters in the order of the register (by building and room), each called by its first unit.
 *
 * @param labels whole labels of the register's units, in its order.
 */
export function labelVoters(
  voters: readonly Voter[],
  labels: ReadonlyMap<string, string>,
): NextVoter[] {
  const places = new Map([...labels.keys()].map((unitId, place) => [unitId, place]));
  const placeOf = (unitId: string | undefined) => places.get(unitId ?? '') ?? labels.size;
  return voters
    .map(({ heads, ...voter }) => {
      const unitIds = [...voter.unitIds].sort((a, b) => placeOf(a) - placeOf(b));
      return { ...voter, unitIds, roomLabel: labelOf(unitIds, labels) };
    })
    .sort((a, b) => placeOf(a.unitIds[0]) - placeOf(b.unitIds[0]));
}

function labelOf(unitIds: readonly string[], labels: ReadonlyMap<string, string>): string {
  const label = labels.get(unitIds[0] ?? '') ?? '';
  return unitIds.length > 1 ? `${label}等 ${unitIds.length} 套` : label;
}
