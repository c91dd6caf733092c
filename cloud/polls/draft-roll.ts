import { type RollUnitRow, rollUnits } from '@/cloud/community/public';
import type { RollMember } from '@/shared/polls/member-roll';
import { membersOfList, needsMemberList } from '@/shared/polls/own-rules/member-lists';
import type { Ruled } from '@/shared/polls/refusals';
import type { RuleSet } from '@/shared/polls/rule-set';
import { buildVoterRoll, type RollUnit, type Voter } from '@/shared/polls/voter-roll';
import { shanghaiDay } from '@/shared/shanghai-time';
import type { PollContext } from './poll-row';
import { listedPeople } from './rule-sets/list-of-poll';

export interface DraftRoll {
  voters: Ruled<readonly Voter[]>;
  /** The whole label of every unit of the register; for staff and the unit's own people. */
  labels: ReadonlyMap<string, string>;
}

/**
 * The roll a poll would have if it were announced now: the register of today as the rule set counts
 * it, 18 years reached on today's date in Asia/Shanghai. Where the rule set counts a list, only those
 * on it who stand on the register.
 */
export async function draftRoll(
  context: PollContext,
  ruleSet: RuleSet,
  memberListId: string | null,
): Promise<DraftRoll> {
  const register = await rollUnits(context);
  const members = await membersFor(context, ruleSet, memberListId, register);
  return {
    voters: members.ok
      ? buildVoterRoll(
          ruleSet,
          { units: register.map(ownedUnit), members: members.value },
          shanghaiDay(context.now),
        )
      : members,
    labels: new Map(register.map(({ id, roomLabel }) => [id, roomLabel])),
  };
}

async function membersFor(
  context: PollContext,
  ruleSet: RuleSet,
  memberListId: string | null,
  register: readonly RollUnitRow[],
): Promise<Ruled<readonly RollMember[]>> {
  if (!needsMemberList(ruleSet)) {
    // Owners are no members of a household by owning: residents' bodies count who lives there.
    return { ok: true, value: membersOf(register, ({ relation }) => relation !== 'owner') };
  }
  if (memberListId === null) return { ok: false, refusal: { code: 'memberListMissing' } };
  const everybody = membersOf(register, () => true);
  return membersOfList(ruleSet, everybody, await listedPeople(context, memberListId));
}

type Standing = RollUnitRow['people'][number];

const membersOf = (
  register: readonly RollUnitRow[],
  counts: (person: Standing) => boolean,
): RollMember[] =>
  register.flatMap((unit) =>
    unit.people
      .filter(counts)
      .map(({ personId, birthDate }) => ({ personId, birthDate, householdId: unit.id })),
  );

const ownedUnit = (unit: RollUnitRow): RollUnit => ({
  unitId: unit.id,
  kind: unit.kind,
  areaHundredths: unit.areaHundredths,
  ownerIds: unit.people
    .filter(({ relation }) => relation === 'owner')
    .map(({ personId }) => personId),
  ownedByDeveloper: unit.isDeveloper,
});
