import { type Instant, millisecondsOf } from '@/shared/shanghai-time';
import { type PollTimes, phaseAt } from './poll-timing';
import type { PollRefusal } from './refusals';
import type { RuleSet } from './rule-set';

/** Where a row of the roll stands: who shares the vote, whom they chose, who has cast it. */
export type VoterStanding = {
  readonly personIds: readonly string[];
  readonly representativeId: string | null;
  readonly castById: string | null;
};

/** A poll, as far as it decides who may vote when. */
export type VotedPoll = PollTimes & {
  readonly ruleSet: Pick<RuleSet, 'coOwnerRule'>;
  /** Since when its roll is not the one announced: nobody votes until it is again. */
  readonly rollAlteredAt?: Instant | null;
};

/**
 * Why the caller cannot cast (or change) this voter's ballot at `now`; null when they can.
 * Co-owners share one vote (Judicial Interpretation on condominium ownership art. 9): under
 * `representative` the one they agreed on casts it, under `firstVote` whoever comes first, and
 * only that person changes it. A sole owner needs no representative.
 */
export function whyCannotVote(
  poll: VotedPoll,
  voter: VoterStanding | null,
  caller: { readonly personId: string },
  now: Instant,
): PollRefusal | null {
  const closed = whyNotOpen(poll, now);
  if (closed) return closed;
  if (!voter?.personIds.includes(caller.personId)) return { code: 'notOnRoll' };
  if (poll.ruleSet.coOwnerRule === 'representative' && voter.personIds.length > 1) {
    if (voter.representativeId === null) return { code: 'representativeNeeded' };
    return voter.representativeId === caller.personId ? null : { code: 'coOwnerRepresents' };
  }
  return voter.castById === null || voter.castById === caller.personId
    ? null
    : { code: 'coOwnerHasVoted' };
}

const isoText = (instant: Instant): string => new Date(millisecondsOf(instant)).toISOString();

function whyNotOpen(poll: VotedPoll, now: Instant): PollRefusal | null {
  switch (phaseAt(poll, now)) {
    case 'open':
      return poll.rollAlteredAt ? { code: 'rollAltered' } : null;
    case 'draft':
    case 'announced':
      return { code: 'pollNotOpen', details: { opensAt: isoText(poll.opensAt) } };
    case 'cancelled':
      return { code: 'pollCancelled' };
    default:
      return { code: 'pollClosed', details: { closedAt: isoText(poll.closesAt) } };
  }
}
