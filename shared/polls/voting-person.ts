import type { Instant } from '@/shared/shanghai-time';
import type { Ruled } from './refusals';
import { type VotedPoll, type VoterStanding, whyCannotVote } from './who-may-vote';

/**
 * As which of their persons of the register the caller casts this voter's ballot. An account can be
 * several persons (a family shares a phone), so each is asked; the refusal is that of the one
 * nearest to voting. Refuses what `whyCannotVote` refuses.
 */
export function votingPerson(
  poll: VotedPoll,
  voter: VoterStanding | null,
  personIds: readonly string[],
  now: Instant,
): Ruled<string> {
  const onRoll = personIds.filter((personId) => voter?.personIds.includes(personId));
  for (const personId of onRoll) {
    if (whyCannotVote(poll, voter, { personId }, now) === null)
      return { ok: true, value: personId };
  }
  const refusal = whyCannotVote(poll, voter, { personId: onRoll[0] ?? '' }, now);
  return { ok: false, refusal: refusal ?? { code: 'notOnRoll' } };
}
