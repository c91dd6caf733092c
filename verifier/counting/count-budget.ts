import { digest, toHex } from '../hashing/digests';
import type { Item } from '../reading/read-poll';
import type { WeighedAnswer } from './count-poll';
import { chosenOutcome } from './places';
import { type Backers, type Project, type SharedOut, shareOut } from './share-out';
import type { Turnout } from './turnout';
import { noWeight, sumOf, without } from './weights';

const mostRaises = 1_000;

/** Equal Shares among those who answered, raised step by step, and what most votes alone would buy. */
export function countBudget(
  pollId: string,
  item: Item,
  answers: Iterable<WeighedAnswer>,
  turnout: Turnout,
): object {
  const { method } = item;
  if (method.kind !== 'budget') throw new TypeError('no budget');
  const budget = method.budgetFen;
  const groups = new Map<string, Backers>();
  let answered = noWeight;
  for (const { answer, weight } of answers) {
    if (answer.says !== 'chosen') continue;
    answered = sumOf(answered, weight);
    const name = [...answer.options].sort().join();
    const heads = (groups.get(name)?.heads ?? 0) + weight.heads;
    groups.set(name, { wants: new Set(answer.options), heads });
  }
  const backers = [...groups.values()];
  const projects = byLot(pollId, item.options, backers);
  const raise = raiseOf(budget, answered.heads);
  const { shared, raises } = raisedShares(projects, backers, budget, raise);
  const bought = shared.bought.map(({ optionId }) => optionId);
  const added = mostWantedFirst(projects, bought, budget);
  const funded = [
    ...bought.map((optionId) => ({ optionId, by: 'shares' })),
    ...added.map((optionId) => ({ optionId, by: 'remainder' })),
  ];
  const greedy = mostWantedFirst(projects, [], budget);
  const valid = turnout.quorumReached;
  const votes = new Map(projects.map((project) => [project.optionId, project.votes]));
  const effective = new Map(shared.bought.map((buy) => [buy.optionId, buy.effectiveHundredths]));
  return {
    itemId: item.itemId,
    kind: 'budget',
    majority: item.majority,
    answered,
    abstained: without(turnout.participating, answered),
    options: item.options.map(({ optionId }) => ({
      optionId,
      votes: votes.get(optionId) ?? 0,
      effectiveVotesHundredths: effective.get(optionId) ?? null,
      supportersLeftFen: shared.leftTo(optionId),
    })),
    funded,
    spentFen: priceOf(projects, [...bought, ...added]),
    shareFen: answered.heads > 0 ? Math.floor(budget / answered.heads) : 0,
    raisedFen: raises * raise,
    greedy: { funded: greedy, spentFen: priceOf(projects, greedy) },
    valid,
    passed: valid && funded.length > 0,
    outcome: chosenOutcome(valid, funded.length, 0),
  };
}

/** A hundredth of a share, up to whole fen. */
const raiseOf = (budget: number, heads: number): number =>
  Math.ceil(budget / (Math.max(heads, 1) * 100));

/** Projects in the order of the lot drawn beforehand: by SHA-256 of poll id and option id. */
function byLot(pollId: string, options: Item['options'], backers: readonly Backers[]): Project[] {
  const drawn = options.map(({ optionId, priceFen }) => ({
    lot: toHex(digest(pollId, optionId)),
    optionId,
    price: priceFen ?? 0,
    votes: backers.reduce((sum, { wants, heads }) => sum + (wants.has(optionId) ? heads : 0), 0),
  }));
  return drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1));
}

/** Shares rise until everything wanted is bought, or the next step would spend more than there is. */
function raisedShares(
  projects: readonly Project[],
  backers: readonly Backers[],
  budget: number,
  raise: number,
): { readonly shared: SharedOut; readonly raises: number } {
  const wanted = projects.filter(({ votes }) => votes > 0);
  const heads = backers.reduce((sum, group) => sum + group.heads, 0);
  let raises = 0;
  let shared = shareOut(wanted, backers, BigInt(budget));
  while (raises < mostRaises && shared.bought.length < wanted.length) {
    const fund = BigInt(budget) + BigInt(raises + 1) * BigInt(raise) * BigInt(heads);
    const next = shareOut(wanted, backers, fund);
    const price = priceOf(
      wanted,
      next.bought.map(({ optionId }) => optionId),
    );
    if (price > budget) break;
    shared = next;
    raises += 1;
  }
  return { shared, raises };
}

/** What still fits beside the `chosen`: most votes first, then cheaper, then by lot. */
function mostWantedFirst(
  projects: readonly Project[],
  chosen: readonly string[],
  budget: number,
): string[] {
  let left = budget - priceOf(projects, chosen);
  return projects
    .filter(({ optionId, votes }) => votes > 0 && !chosen.includes(optionId))
    .sort((a, b) => b.votes - a.votes || a.price - b.price)
    .filter(({ price }) => {
      const fits = price <= left;
      if (fits) left -= price;
      return fits;
    })
    .map(({ optionId }) => optionId);
}

const priceOf = (projects: readonly Project[], chosen: readonly string[]): number =>
  projects.reduce((sum, { optionId, price }) => sum + (chosen.includes(optionId) ? price : 0), 0);
