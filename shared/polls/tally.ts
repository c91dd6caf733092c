import type { Choice } from './choices';
import { addTotals, decide, meetsInAll, nothing, type Totals } from './decision';
import {
  type ChoiceTotals,
  countItem,
  type ParticipationEvidence,
  participationStrategies,
} from './participation';
import type { Ruled } from './refusals';
import type { MajorityKind, ParticipationStrategy, RuleSet } from './rule-set';
import { rollTotals, type Voter } from './voter-roll';

/** A voter's current ballot. An item without a choice was left blank. */
export type CountedBallot = {
  readonly voterKey: string;
  readonly choices: Readonly<Record<string, Choice>>;
};

export type TallyItem = { readonly itemId: string; readonly majority: MajorityKind };

/** How an item ended, with the word printed on the result. */
export const outcomes = {
  passed: '通过',
  notPassed: '未通过',
  quorumNotReached: '参与表决的人数或面积不够，本项表决无效',
} as const;

export type Outcome = keyof typeof outcomes;

export type ItemTally = TallyItem & {
  /** From ballots that were cast. */
  readonly returned: ChoiceTotals;
  /** With voters who took part without a ballot, as the participation strategy says. */
  readonly counted: ChoiceTotals;
  readonly silentCountedAs: Choice | null;
  readonly valid: boolean;
  readonly passed: boolean;
  readonly outcome: Outcome;
};

/** The result of a poll: plain JSON, areas in 0.01 m². */
export type Tally = {
  readonly participation: ParticipationStrategy;
  readonly roll: Totals;
  /** One head is one ballot. */
  readonly returned: Totals;
  readonly participating: Totals;
  readonly quorumReached: boolean;
  readonly items: readonly ItemTally[];
};

export type TallyInput = {
  readonly ruleSet: RuleSet;
  readonly voters: readonly Voter[];
  readonly items: readonly TallyItem[];
  readonly ballots: readonly CountedBallot[];
  readonly evidence?: ParticipationEvidence;
};

/**
 * Counts the current ballots of a poll against its frozen roll. A returned ballot counts in full
 * toward participation; an item left blank on it is an abstention.
 * Refuses `ballotVoterUnknown`, `ballotRepeated`, `ballotItemUnknown`, and what `decide` refuses.
 */
export function tallyPoll(input: TallyInput): Ruled<Tally> {
  const { ruleSet, voters, items, ballots } = input;
  const votersByKey = new Map(voters.map((voter) => [voter.voterKey, voter]));
  const fault = ballotFault(votersByKey, items, ballots);
  if (fault) return fault;

  const roll = rollTotals(voters);
  const returned = totalsOf(ballots.map((ballot) => votersByKey.get(ballot.voterKey)));
  const silent = totalsOf(silentVoters(input));
  const participating = addTotals(returned, silent);

  const tallied: ItemTally[] = [];
  for (const item of items) {
    const cast = castTotals(item.itemId, ballots, votersByKey);
    const counting = countItem(ruleSet.participation, ruleSet.measure, cast, silent);
    const inFavour = counting.counted.approve;
    const decision = decide(ruleSet, { roll, participating }, inFavour, item.majority);
    if (!decision.ok) return decision;
    const { valid, passed } = decision.value;
    const outcome = passed ? 'passed' : valid ? 'notPassed' : 'quorumNotReached';
    tallied.push({ ...item, returned: cast, ...counting, valid, passed, outcome });
  }
  return {
    ok: true,
    value: {
      participation: ruleSet.participation,
      roll,
      returned,
      participating,
      quorumReached: meetsInAll(ruleSet.measure, ruleSet.quorum, participating, roll),
      items: tallied,
    },
  };
}

function ballotFault(
  voters: ReadonlyMap<string, Voter>,
  items: readonly TallyItem[],
  ballots: readonly CountedBallot[],
): Ruled<never> | null {
  const itemIds = new Set(items.map(({ itemId }) => itemId));
  const seen = new Set<string>();
  for (const { voterKey, choices } of ballots) {
    if (!voters.has(voterKey))
      return { ok: false, refusal: { code: 'ballotVoterUnknown', details: { voterKey } } };
    if (seen.has(voterKey))
      return { ok: false, refusal: { code: 'ballotRepeated', details: { voterKey } } };
    seen.add(voterKey);
    const itemId = Object.keys(choices).find((id) => !itemIds.has(id));
    if (itemId !== undefined)
      return { ok: false, refusal: { code: 'ballotItemUnknown', details: { itemId } } };
  }
  return null;
}

function silentVoters({ ruleSet, voters, ballots, evidence }: TallyInput): readonly Voter[] {
  if (!evidence) return [];
  const { tookPart } = participationStrategies[ruleSet.participation];
  const returned = new Set(ballots.map(({ voterKey }) => voterKey));
  return voters.filter(({ voterKey }) => !returned.has(voterKey) && tookPart(voterKey, evidence));
}

function castTotals(
  itemId: string,
  ballots: readonly CountedBallot[],
  voters: ReadonlyMap<string, Voter>,
): ChoiceTotals {
  const totals = { approve: nothing, reject: nothing, abstain: nothing };
  for (const { voterKey, choices } of ballots) {
    const choice = new Map(Object.entries(choices)).get(itemId) ?? 'abstain';
    totals[choice] = addTotals(totals[choice], voters.get(voterKey) ?? nothing);
  }
  return totals;
}

const totalsOf = (voters: readonly (Voter | undefined)[]): Totals =>
  voters.reduce<Totals>((sum, voter) => (voter ? addTotals(sum, voter) : sum), nothing);
