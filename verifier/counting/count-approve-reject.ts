import type { Item } from '../reading/read-poll';
import type { WeighedAnswer } from './count-poll';
import { type Majority, meetsMajority } from './majority';
import type { Turnout } from './turnout';
import { noWeight, reaches, sumOf, type Weight, without } from './weights';

type Said = 'approve' | 'reject' | 'abstain';

const moreThanHalf = { comparison: 'moreThan', numerator: 1, denominator: 2 } as const;

/** Approve, reject, abstain; blank is abstaining. */
export function countApproveReject(
  item: Item,
  answers: Iterable<WeighedAnswer>,
  turnout: Turnout,
  majority: Majority,
): object {
  let [approve, reject]: [Weight, Weight] = [noWeight, noWeight];
  for (const { answer, weight } of answers) {
    if (answer.says === 'approve') approve = sumOf(approve, weight);
    if (answer.says === 'reject') reject = sumOf(reject, weight);
  }
  const abstain = without(turnout.returned, sumOf(approve, reject));
  const returned = { approve, reject, abstain };
  const silentCountedAs = turnout.silent.heads === 0 ? null : joinedBySilent(returned, turnout);
  const counted =
    silentCountedAs === null
      ? returned
      : { ...returned, [silentCountedAs]: sumOf(returned[silentCountedAs], turnout.silent) };
  const passed = meetsMajority(counted.approve, turnout, majority);
  const valid = turnout.quorumReached;
  return {
    itemId: item.itemId,
    kind: 'approveReject',
    majority: item.majority,
    returned,
    counted,
    silentCountedAs,
    valid,
    passed,
    outcome: passed ? 'passed' : valid ? 'notPassed' : 'quorumNotReached',
  };
}

/** Silent voters abstain, unless they follow a majority and there is one in everything measured. */
function joinedBySilent(returned: Record<Said, Weight>, { ruleSet, ...turnout }: Turnout): Said {
  if (ruleSet.participation !== 'deliveredFollowMajority') return 'abstain';
  const said: readonly Said[] = ['approve', 'reject', 'abstain'];
  const isMajority = (one: Said) =>
    reaches(moreThanHalf, returned[one], turnout.returned, ruleSet.measure);
  return said.find(isMajority) ?? 'abstain';
}
