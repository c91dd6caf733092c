import { addTotals, nothing, type Totals } from './decision';
import type { Tally } from './item-tally';
import type { Answers, BallotItem } from './methods/ballot-item';
import { type ParticipationEvidence, participationStrategies } from './participation';
import type { Ruled } from './refusals';
import type { RuleSet } from './rule-set';
import { tallyPoll } from './tally';
import { rollTotals, type Voter } from './voter-roll';

/** A voter's current ballot. An item without an answer was left blank. */
export type CountedBallot = { readonly voterKey: string; readonly answers: Answers };

export type BallotsInput = {
  readonly pollId: string;
  readonly ruleSet: RuleSet;
  readonly voters: readonly Voter[];
  readonly items: readonly BallotItem[];
  readonly ballots: readonly CountedBallot[];
  readonly evidence?: ParticipationEvidence;
};

/**
 * Counts ballot by ballot against the frozen roll, for polls small enough to hold in memory.
 * Refuses ballotVoterUnknown, ballotRepeated, and what `tallyPoll` refuses.
 */
export function tallyBallots(input: BallotsInput): Ruled<Tally> {
  const { pollId, ruleSet, voters, items, ballots } = input;
  const votersByKey = new Map(voters.map((voter) => [voter.voterKey, voter]));
  const fault = ballotFault(votersByKey, ballots);
  if (fault) return fault;
  return tallyPoll({
    pollId,
    ruleSet,
    items,
    roll: rollTotals(voters),
    groups: ballots.map(({ voterKey, answers }) => ({
      answers,
      weight: votersByKey.get(voterKey) ?? nothing,
    })),
    silent: silentTotals(input),
  });
}

function ballotFault(
  voters: ReadonlyMap<string, Voter>,
  ballots: readonly CountedBallot[],
): Ruled<never> | null {
  const seen = new Set<string>();
  for (const { voterKey } of ballots) {
    if (!voters.has(voterKey))
      return { ok: false, refusal: { code: 'ballotVoterUnknown', details: { voterKey } } };
    if (seen.has(voterKey))
      return { ok: false, refusal: { code: 'ballotRepeated', details: { voterKey } } };
    seen.add(voterKey);
  }
  return null;
}

/** Voters who took part without a ballot, as the participation strategy says. */
function silentTotals({ ruleSet, voters, ballots, evidence }: BallotsInput): Totals {
  if (!evidence) return nothing;
  const { tookPart } = participationStrategies[ruleSet.participation];
  const returned = new Set(ballots.map(({ voterKey }) => voterKey));
  return voters
    .filter(({ voterKey }) => !returned.has(voterKey) && tookPart(voterKey, evidence))
    .reduce<Totals>(addTotals, nothing);
}
