import type { Choice } from './choices';
import type { Totals } from './decision';
import type { ChoiceTotals } from './participation';
import type { MajorityKind, ParticipationStrategy } from './rule-set';

/** How an item ended, with the words printed on the result. */
export const outcomes = {
  passed: '通过',
  notPassed: '未通过',
  chosen: '已经选出',
  tied: '并列未选出',
  notChosen: '没有选出',
  quorumNotReached: '参与表决的人数或面积不够，本项表决无效',
} as const;

export type Outcome = keyof typeof outcomes;

type Counted = {
  readonly itemId: string;
  readonly majority: MajorityKind;
  /** Enough of the roll took part. */
  readonly valid: boolean;
  /** Valid, and something is to be carried out: it passed, or something was chosen. */
  readonly passed: boolean;
  readonly outcome: Outcome;
};

/** Who is chosen where places are to be filled. */
export type Places = {
  /** In the order in which they did best; none if the item is not valid. */
  readonly winners: readonly string[];
  /** Equal for the last places, so that none of them is chosen: reported, never broken by us. */
  readonly tied: readonly string[];
};

/** Who answered an item that is not approved or rejected. */
export type Answering = {
  readonly answered: Totals;
  /** With items left blank, and voters who took part without a ballot. */
  readonly abstained: Totals;
};

export type ApproveRejectTally = Counted & {
  readonly kind: 'approveReject';
  /** From ballots that were cast. */
  readonly returned: ChoiceTotals;
  /** With voters who took part without a ballot, as the participation strategy says. */
  readonly counted: ChoiceTotals;
  readonly silentCountedAs: Choice | null;
};

/** `meetsMajority`: the option's support meets the item's majority in everything measured. */
export type OptionSupport = {
  readonly optionId: string;
  readonly support: Totals;
  readonly meetsMajority: boolean;
};

export type OptionsTally = Counted &
  Answering &
  Places & {
    readonly kind: 'single' | 'approval';
    /** As the item lists them. */
    readonly options: readonly OptionSupport[];
  };

export type ScoreTally = Counted &
  Answering &
  Places & {
    readonly kind: 'score';
    readonly options: readonly {
      readonly optionId: string;
      /** The sum of its scores, one head one ballot. */
      readonly points: number;
      /** How many heads gave 0, 1, 2, …; those who did not score it gave 0. */
      readonly headsByScore: readonly number[];
    }[];
  };

export type RankedTally = Counted &
  Answering &
  Places & {
    readonly kind: 'ranked';
    /** The order of rows and columns below: as the item lists them. */
    readonly optionIds: readonly string[];
    /** Heads that put the row's option above the column's. */
    readonly pairwise: readonly (readonly number[])[];
    /** Strength of the strongest path from the row's option to the column's (winning votes). */
    readonly strengths: readonly (readonly number[])[];
    /** The best first; options in one group beat none of each other. */
    readonly ranking: readonly (readonly string[])[];
  };

/** A project that gets its price: bought by its supporters' shares, or added from what was left. */
export type FundedProject = { readonly optionId: string; readonly by: 'shares' | 'remainder' };

export type BudgetTally = Counted &
  Answering & {
    readonly kind: 'budget';
    readonly options: readonly {
      readonly optionId: string;
      readonly votes: number;
      /**
       * Its price divided by the largest single payment when its supporters bought it, in hundredths
       * rounded down; null if they could not.
       */
      readonly effectiveVotesHundredths: number | null;
      /** Fen its supporters had left together at the end, rounded down. */
      readonly supportersLeftFen: number;
    }[];
    /** By Equal Shares, in the order in which they were bought and added; not what is decided unless `valid`. */
    readonly funded: readonly FundedProject[];
    readonly spentFen: number;
    /** Fen each voter had to give at first, rounded down, and what was added to it step by step. */
    readonly shareFen: number;
    readonly raisedFen: number;
    /** What the most votes alone would have funded, for comparison. */
    readonly greedy: { readonly funded: readonly string[]; readonly spentFen: number };
  };

export type ItemTally = ApproveRejectTally | OptionsTally | ScoreTally | RankedTally | BudgetTally;

/** The result of a poll: plain JSON of safe integers, areas in 0.01 m². */
export type Tally = {
  readonly participation: ParticipationStrategy;
  readonly roll: Totals;
  /** One head is one ballot. */
  readonly returned: Totals;
  readonly participating: Totals;
  readonly quorumReached: boolean;
  readonly items: readonly ItemTally[];
};
