import { holdRegister } from '@/cloud/community/public';
import type { Totals } from '@/shared/polls/decision';
import type { Ruled } from '@/shared/polls/refusals';
import { changesOf, type RollDifference, rollDifference } from '@/shared/polls/roll-difference';
import { rollTotals } from '@/shared/polls/voter-roll';
import { draftRoll } from '../draft-roll';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import { rollDigest } from '../roll-digest';
import { checkedRoll } from './check-roll';
import type { FrozenVoter } from './frozen-roll';
import { labelVoters } from './label-voters';

export interface PlannedCorrection {
  frozen: readonly FrozenVoter[];
  difference: RollDifference;
  changes: number;
  roll: Totals;
  /** Of the corrected roll: who confirms a correction confirms exactly this. */
  digest: string;
  /** Whole labels of the register's units. */
  labels: ReadonlyMap<string, string>;
}

/**
 * What the register, and the poll's list where it counts one, would change as they are now in a poll's frozen roll. Who is of full age stays a
 * matter of the day of the announcement: a correction mends mistakes, it does not move that day. The
 * register is held, so that all of it is one state.
 *
 * @throws Refusal rollAltered
 */
export async function planCorrection(
  context: PollContext,
  poll: AnnouncedPoll,
): Promise<Ruled<PlannedCorrection>> {
  const frozen = await checkedRoll(context, poll);
  await holdRegister(context);
  const asAnnounced = { ...context, now: poll.announcedAt };
  const { voters, labels } = await draftRoll(asAnnounced, poll.ruleSet, poll.memberListId);
  if (!voters.ok) return voters;
  const difference = rollDifference(frozen, labelVoters(voters.value, labels));
  return {
    ok: true,
    value: {
      frozen,
      difference,
      changes: changesOf(difference),
      roll: rollTotals(voters.value),
      digest: rollDigest(voters.value),
      labels,
    },
  };
}
