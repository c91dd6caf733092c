import { addTotals, nothing } from '../decision';
import type { BallotItem } from './ballot-item';
import { answeringOf, chosenOutcome } from './chosen-places';
import type { Fraction, Project, Supporters } from './equal-shares';
import { type FundingRule, fillByVotes, fundProjects, spentOn, votesFor } from './fund-projects';
import type { ItemCounter } from './item-counter';
import { lotOrder } from './lot-order';

const mostRaises = 1_000;

/**
 * Every voter's share rises by one hundredth of the first share, rounded up to whole fen, up to a
 * thousand times. Ties: lower price, then more votes, then the lot.
 */
export const fundingRule = (budgetFen: number, heads: number): FundingRule => ({
  tieBreaks: ['minCost', 'maxVotes'],
  raise: Math.ceil(budgetFen / (heads * 100)),
  mostRaises,
  stopWhenExhaustive: false,
  wholeShares: false,
  fillGreedily: true,
  cheaperFirstInFill: true,
});

/**
 * A budget shared out by the Method of Equal Shares among all who answered the item, one head one
 * share; beside it what the most votes alone would fund. Refuses what `decide` refuses.
 */
export function countBudget(pollId: string, item: BallotItem): ItemCounter {
  const { itemId, majority, options, method } = item;
  const budget = method.kind === 'budget' ? method.budgetFen : 0;
  const groups = new Map<string, { approved: ReadonlySet<string>; heads: number }>();
  let answered = nothing;

  return {
    add: (answer, weight) => {
      if (typeof answer === 'string' || !('options' in answer)) return;
      answered = addTotals(answered, weight);
      const key = [...answer.options].sort().join(' ');
      const group = groups.get(key) ?? { approved: new Set(answer.options), heads: 0 };
      group.heads += weight.heads;
      groups.set(key, group);
    },
    tally: (turnout) => {
      const answering = answeringOf(turnout, majority, answered);
      if (!answering.ok) return answering;
      const { valid } = answering.value;
      const projects = inLotOrder(pollId, options);
      const supporters = [...groups.values()];
      const rule = fundingRule(budget, Math.max(answered.heads, 1));
      const { bought, added, raises, run } = fundProjects(projects, supporters, budget, rule);
      const effectiveVotes = new Map(
        bought.map((project) => [project.projectId, hundredths(project.effectiveVotes)]),
      );
      const funded = [
        ...bought.map(({ projectId }) => ({ optionId: projectId, by: 'shares' as const })),
        ...added.map((optionId) => ({ optionId, by: 'remainder' as const })),
      ];
      const greedy = fillByVotes(projects, supporters, budget, rule.cheaperFirstInFill);
      const chosen = funded.map(({ optionId }) => optionId);
      const passed = valid && chosen.length > 0;
      return {
        ok: true,
        value: {
          itemId,
          kind: 'budget',
          majority,
          ...answering.value,
          options: options.map(({ optionId }) => ({
            optionId,
            votes: votesFor(optionId, supporters),
            effectiveVotesHundredths: effectiveVotes.get(optionId) ?? null,
            supportersLeftFen: leftWith(optionId, supporters, run.left),
          })),
          funded,
          spentFen: spentOn(projects, chosen),
          shareFen: answered.heads > 0 ? Math.floor(budget / answered.heads) : 0,
          raisedFen: raises * rule.raise,
          greedy: { funded: greedy, spentFen: spentOn(projects, greedy) },
          passed,
          outcome: chosenOutcome(valid, chosen.length, 0),
        },
      };
    },
  };
}

function inLotOrder(pollId: string, options: BallotItem['options']): Project[] {
  const prices = new Map(options.map(({ optionId, priceFen }) => [optionId, priceFen ?? 0]));
  const order = lotOrder(pollId, [...prices.keys()]);
  return order.map((projectId) => ({ projectId, price: prices.get(projectId) ?? 0 }));
}

const hundredths = ({ numerator, denominator }: Fraction): number =>
  Number((numerator * 100n) / denominator);

/** Fen, rounded down once over all of them. */
function leftWith(
  optionId: string,
  supporters: readonly Supporters[],
  left: readonly Fraction[],
): number {
  let denominator = 1n;
  let sum = 0n;
  for (const [index, balance] of left.entries()) {
    const group = supporters[index];
    if (!group?.approved.has(optionId)) continue;
    denominator = balance.denominator; // the same for all of them
    sum += balance.numerator * BigInt(group.heads);
  }
  return Number(sum / denominator);
}
