import type { Totals } from '../decision';
import type { ItemTally } from '../item-tally';
import type { Ruled } from '../refusals';
import type { RuleSet } from '../rule-set';
import type { Answer } from './ballot-item';

/** An answer that is not an abstention. */
export type GivenAnswer = Exclude<Answer, 'abstain'>;

/** What the tally of an item rests on besides the answers. */
export type Turnout = {
  readonly ruleSet: Pick<RuleSet, 'measure' | 'quorum' | 'majorities' | 'participation'>;
  readonly roll: Totals;
  readonly returned: Totals;
  /** Voters who took part without a ballot. */
  readonly silent: Totals;
  readonly participating: Totals;
};

/** Counts one item: takes answers that were checked, and keeps sums, not ballots. */
export type ItemCounter = {
  readonly add: (answer: GivenAnswer, weight: Totals) => void;
  readonly tally: (turnout: Turnout) => Ruled<ItemTally>;
};
