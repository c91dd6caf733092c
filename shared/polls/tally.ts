import { addTotals, meetsInAll, nothing, type Totals } from './decision';
import type { ItemTally, Tally } from './item-tally';
import type { Answers, BallotItem } from './methods/ballot-item';
import { answerCheck } from './methods/check-answer';
import { countApproveReject } from './methods/count-approve-reject';
import { countBudget } from './methods/count-budget';
import { countOptions } from './methods/count-options';
import { countRankings } from './methods/count-rankings';
import { countScores } from './methods/count-scores';
import type { ItemCounter } from './methods/item-counter';
import type { PollRefusal, Ruled } from './refusals';
import type { RuleSet } from './rule-set';

/** Voters who cast exactly these answers: how many heads, and the sum of their areas in 0.01 m². */
export type BallotGroup = { readonly answers: Answers; readonly weight: Totals };

export type TallyInput = {
  readonly pollId: string;
  readonly ruleSet: RuleSet;
  readonly items: readonly BallotItem[];
  readonly roll: Totals;
  readonly groups: Iterable<BallotGroup>;
  /** Voters who took part without a ballot, by the participation strategy. */
  readonly silent: Totals;
};

/** A count on its way. It keeps sums, so that ballots can be streamed through it. */
export type PollCount = {
  /** Adds a group; null if it could be. Refuses ballotItemUnknown and ballotAnswerFaulty. */
  readonly add: (group: BallotGroup) => PollRefusal | null;
  /** The result. Refuses what `decide` refuses. */
  readonly tally: (input: Pick<TallyInput, 'ruleSet' | 'roll' | 'silent'>) => Ruled<Tally>;
};

/**
 * Counts the current ballots of a poll, grouped or not: the order and the grouping change nothing. A
 * returned ballot counts in full toward participation; an item left blank on it is an abstention.
 * Refuses ballotItemUnknown, ballotAnswerFaulty, and what `decide` refuses.
 */
export function tallyPoll({ pollId, items, groups, ...rest }: TallyInput): Ruled<Tally> {
  const count = startCount(pollId, items);
  for (const group of groups) {
    const refusal = count.add(group);
    if (refusal) return { ok: false, refusal };
  }
  return count.tally(rest);
}

export function startCount(pollId: string, items: readonly BallotItem[]): PollCount {
  const counting = new Map(
    items.map((item, index) => [
      item.itemId,
      { check: answerCheck(item, index + 1), counter: counterOf(pollId, item) },
    ]),
  );
  let returned = nothing;

  return {
    add: ({ answers, weight }) => {
      for (const [itemId, answer] of Object.entries(answers)) {
        const item = counting.get(itemId);
        if (!item) return { code: 'ballotItemUnknown', details: { itemId } };
        if (item.check(answer) !== null) return { code: 'ballotAnswerFaulty', details: { itemId } };
        if (answer !== 'abstain') item.counter.add(answer, weight);
      }
      returned = addTotals(returned, weight);
      return null;
    },
    tally: ({ ruleSet, roll, silent }) => {
      const participating = addTotals(returned, silent);
      const turnout = { ruleSet, roll, returned, silent, participating };
      const tallied: ItemTally[] = [];
      for (const { counter } of counting.values()) {
        const item = counter.tally(turnout);
        if (!item.ok) return item;
        tallied.push(item.value);
      }
      const quorumReached = meetsInAll(ruleSet.measure, ruleSet.quorum, participating, roll);
      const { participation } = ruleSet;
      return {
        ok: true,
        value: { participation, roll, returned, participating, quorumReached, items: tallied },
      };
    },
  };
}

function counterOf(pollId: string, item: BallotItem): ItemCounter {
  switch (item.method.kind) {
    case 'approveReject':
      return countApproveReject(item);
    case 'single':
    case 'approval':
      return countOptions(item, item.method.kind);
    case 'score':
      return countScores(item);
    case 'ranked':
      return countRankings(item);
    case 'budget':
      return countBudget(pollId, item);
  }
}
