import type { Choice } from './choices';
import { addTotals, meetsInAll, nothing, type Totals } from './decision';
import type { Measure, ParticipationStrategy } from './rule-set';
import type { Threshold } from './thresholds';

export type ChoiceTotals = Readonly<Record<Choice, Totals>>;

/** What is on record, besides ballots, about the voters of a poll: voter keys. */
export type ParticipationEvidence = {
  readonly signedOrLoggedIn: ReadonlySet<string>;
  readonly delivered: ReadonlySet<string>;
};

type Strategy = {
  /** Printed on every result. */
  readonly label: string;
  /** Whether a voter without a returned ballot took part nevertheless. */
  readonly tookPart: (voterKey: string, evidence: ParticipationEvidence) => boolean;
  readonly silentVotersFollowMajority: boolean;
};

/** Who has participated (rules.md §2); the owners' rules of procedure choose the strategy. */
export const participationStrategies: Readonly<Record<ParticipationStrategy, Strategy>> = {
  strict: {
    label: '只有交回的表决票才算参与表决。',
    tookPart: () => false,
    silentVotersFollowMajority: false,
  },
  signOrLogin: {
    label: '签收表决票或者登录表决页面就算参与表决，没有交回表决票的按弃权计算。',
    tookPart: (voterKey, evidence) => evidence.signedOrLoggedIn.has(voterKey),
    silentVotersFollowMajority: false,
  },
  deliveredFollowMajority: {
    label:
      '按本小区业主大会议事规则，表决票已经送达但没有交回的，算参与表决，并计入多数人的意见。这种算法在诉讼中存在争议。',
    tookPart: (voterKey, evidence) => evidence.delivered.has(voterKey),
    silentVotersFollowMajority: true,
  },
};

const majorityOfReturned: Threshold = { comparison: 'moreThan', numerator: 1, denominator: 2 };

export type CountedItem = {
  readonly counted: ChoiceTotals;
  /** The choice that silent voters were counted under; null if there are none. */
  readonly silentCountedAs: Choice | null;
};

/**
 * One item's totals once voters who took part without returning a ballot (`silent`) are added.
 * They abstain, unless the strategy lets them follow the majority: the choice of more than half
 * of the returned ballots in everything that is measured. Without such a choice they abstain too,
 * because a contested rule is not stretched to a mere plurality.
 */
export function countItem(
  strategy: ParticipationStrategy,
  measure: Measure,
  returned: ChoiceTotals,
  silent: Totals,
): CountedItem {
  if (silent.heads === 0) return { counted: returned, silentCountedAs: null };
  const silentCountedAs =
    (participationStrategies[strategy].silentVotersFollowMajority &&
      majorityChoice(measure, returned)) ||
    'abstain';
  return {
    counted: { ...returned, [silentCountedAs]: addTotals(returned[silentCountedAs], silent) },
    silentCountedAs,
  };
}

function majorityChoice(measure: Measure, returned: ChoiceTotals): Choice | null {
  const all = sumOfChoices(returned);
  const order: readonly Choice[] = ['approve', 'reject', 'abstain'];
  return (
    order.find((choice) => meetsInAll(measure, majorityOfReturned, returned[choice], all)) ?? null
  );
}

export const sumOfChoices = ({ approve, reject, abstain }: ChoiceTotals): Totals =>
  [approve, reject, abstain].reduce(addTotals, nothing);
