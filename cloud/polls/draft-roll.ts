import { rollUnits } from '@/cloud/community/public';
import type { Ruled } from '@/shared/polls/refusals';
import type { RuleSet } from '@/shared/polls/rule-set';
import { buildVoterRoll, type RollSource, type Voter } from '@/shared/polls/voter-roll';
import { shanghaiDay } from '@/shared/shanghai-time';
import type { PollContext } from './poll-row';

export interface DraftRoll {
  voters: Ruled<readonly Voter[]>;
  /** The whole label of every unit of the register; for staff and the unit's own people. */
  labels: ReadonlyMap<string, string>;
}

/**
 * The roll a poll would have if it were announced now: the register of today as the rule set counts
 * it, 18 years reached on today's date in Asia/Shanghai.
 */
export async function draftRoll(context: PollContext, ruleSet: RuleSet): Promise<DraftRoll> {
  const register = await rollUnits(context);
  const source: RollSource = {
    units: register.map((unit) => ({
      unitId: unit.id,
      kind: unit.kind,
      areaHundredths: unit.areaHundredths,
      ownerIds: unit.people
        .filter(({ relation }) => relation === 'owner')
        .map(({ personId }) => personId),
      ownedByDeveloper: unit.isDeveloper,
    })),
    // Owners are no members of a household by owning: residents' bodies count who lives there.
    members: register.flatMap((unit) =>
      unit.people
        .filter(({ relation }) => relation !== 'owner')
        .map(({ personId, birthDate }) => ({ personId, birthDate, householdId: unit.id })),
    ),
  };
  return {
    voters: buildVoterRoll(ruleSet, source, shanghaiDay(context.now)),
    labels: new Map(register.map(({ id, roomLabel }) => [id, roomLabel])),
  };
}
