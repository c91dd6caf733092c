import type { Totals } from '@/shared/polls/decision';
import type { Answer, Answers, BallotItem } from '@/shared/polls/methods/ballot-item';
import { lotOrder } from '@/shared/polls/methods/lot-order';
import type { Majority, RuleSet } from '@/shared/polls/rule-set';
import { naiveFunding } from './naive-funding';

/** One voter's ballot. */
export type NaiveBallot = { readonly answers: Answers; readonly areaHundredths: number };

type Scene = { ruleSet: RuleSet; roll: Totals; ballots: readonly NaiveBallot[]; pollId: string };

/**
 * What docs/counting.md says of an item, computed the slow way, ballot by ballot and in unbounded
 * integers. It shares no counting code with the product.
 */
export function naiveItem(item: BallotItem, scene: Scene): Record<string, unknown> {
  const { ruleSet, roll, ballots } = scene;
  const everybody = sumOf(ballots);
  const meets = (
    { comparison, numerator, denominator }: Omit<Majority, 'of'>,
    part: Totals,
    whole: Totals,
  ) =>
    (['heads', 'areaHundredths'] as const).every((counted) => {
      if (ruleSet.measure === 'heads' && counted === 'areaHundredths') return true;
      const left = BigInt(part[counted]) * BigInt(denominator);
      const right = BigInt(whole[counted]) * BigInt(numerator);
      return comparison === 'atLeast' ? left >= right : left > right;
    });
  const majority = ruleSet.majorities[item.majority]!;
  const valid = meets(ruleSet.quorum, everybody, roll);
  const passes = (part: Totals) =>
    valid && meets(majority, part, majority.of === 'wholeRoll' ? roll : everybody);
  const who = (says: (answer: Answer) => boolean) =>
    ballots.filter(({ answers }) => says(answers[item.itemId] ?? 'abstain'));
  const ids = item.options.map(({ optionId }) => optionId);
  const { method } = item;
  const inMeasure = (a: Totals, b: Totals) =>
    ruleSet.measure === 'heads'
      ? a.heads > b.heads
      : a.heads >= b.heads &&
        a.areaHundredths >= b.areaHundredths &&
        (a.heads > b.heads || a.areaHundredths > b.areaHundredths);

  switch (method.kind) {
    case 'approveReject': {
      const approve = sumOf(who((answer) => answer === 'approve'));
      const reject = sumOf(who((answer) => answer === 'reject'));
      return { valid, passed: passes(approve), returned: { approve, reject } };
    }
    case 'single':
    case 'approval': {
      const support = new Map(
        ids.map((id) => [
          id,
          sumOf(
            who((answer) =>
              typeof answer === 'object' && 'option' in answer
                ? answer.option === id
                : typeof answer === 'object' && 'options' in answer && answer.options.includes(id),
            ),
          ),
        ]),
      );
      const able = ids.filter((id) => passes(support.get(id)!));
      const winners = method.kind === 'approval' ? method.winners : 1;
      return {
        valid,
        options: ids.map((id) => ({
          optionId: id,
          support: support.get(id)!,
          meetsMajority: able.includes(id),
        })),
        ...placesByTrial(able, winners, (a, b) => inMeasure(support.get(a)!, support.get(b)!)),
      };
    }
    case 'score': {
      const points = new Map(
        ids.map((id) => [
          id,
          ballots.reduce((sum, { answers }) => {
            const answer = answers[item.itemId];
            return typeof answer === 'object' && 'scores' in answer
              ? sum + (answer.scores[id] ?? 0)
              : sum;
          }, 0),
        ]),
      );
      const able = valid ? ids.filter((id) => points.get(id)! > 0) : [];
      return {
        valid,
        options: ids.map((id) => expect.objectContaining({ optionId: id, points: points.get(id) })),
        ...placesByTrial(able, method.winners, (a, b) => points.get(a)! > points.get(b)!),
      };
    }
    case 'ranked': {
      const rankings = who((answer) => typeof answer === 'object' && 'ranking' in answer).map(
        ({ answers }) => (answers[item.itemId] as { ranking: string[][] }).ranking,
      );
      const place = (ranking: string[][], id: string) => {
        const at = ranking.findIndex((group) => group.includes(id));
        return at < 0 ? Number.POSITIVE_INFINITY : at;
      };
      const prefer = (a: string, b: string) =>
        rankings.filter((ranking) => place(ranking, a) < place(ranking, b)).length;
      const strongest = (from: string, to: string): number => {
        const walk = (at: string, seen: string[], weakest: number): number =>
          at === to
            ? weakest
            : Math.max(
                0,
                ...ids
                  .filter((next) => !seen.includes(next) && prefer(at, next) > prefer(next, at))
                  .map((next) => walk(next, [...seen, next], Math.min(weakest, prefer(at, next)))),
              );
        return walk(from, [from], Number.POSITIVE_INFINITY);
      };
      const isAhead = (a: string, b: string) => strongest(a, b) > strongest(b, a);
      return {
        valid,
        pairwise: ids.map((a) => ids.map((b) => (a === b ? 0 : prefer(a, b)))),
        ...placesByTrial(valid && rankings.length > 0 ? ids : [], method.winners, isAhead),
      };
    }
    case 'budget': {
      const chosen = who((answer) => typeof answer === 'object' && 'options' in answer).map(
        ({ answers }) => [...(answers[item.itemId] as { options: string[] }).options],
      );
      const prices = new Map(item.options.map(({ optionId, priceFen }) => [optionId, priceFen!]));
      const projects = lotOrder(scene.pollId, ids).map((projectId) => ({
        projectId,
        price: prices.get(projectId)!,
      }));
      const { bought, added, greedy, raised } = naiveFunding(projects, chosen, method.budgetFen);
      return {
        valid,
        funded: [
          ...bought.map((optionId) => ({ optionId, by: 'shares' })),
          ...added.map((optionId) => ({ optionId, by: 'remainder' })),
        ],
        raisedFen: raised,
        greedy: expect.objectContaining({ funded: greedy }),
      };
    }
  }
}

const sumOf = (ballots: readonly NaiveBallot[]): Totals => ({
  heads: ballots.length,
  areaHundredths: ballots.reduce((sum, { areaHundredths }) => sum + areaHundredths, 0),
});

/**
 * Every order in which ties could be broken, tried out: who is among the first in all of them is
 * chosen, who only in some of them is tied.
 */
function placesByTrial(
  candidates: readonly string[],
  places: number,
  isAhead: (a: string, b: string) => boolean,
) {
  const orders = permutations(candidates).filter((order) =>
    order.every((later, index) =>
      order.slice(0, index).every((earlier) => !isAhead(later, earlier)),
    ),
  );
  const firsts = orders.map((order) => order.slice(0, places));
  const sorted = (ids: string[]) => expect.arrayContaining(ids) as unknown;
  const inAll = candidates.filter((id) => firsts.every((first) => first.includes(id)));
  const inSome = candidates.filter((id) => firsts.some((first) => first.includes(id)));
  const tied = inSome.filter((id) => !inAll.includes(id));
  return { winners: sorted(inAll), tied: sorted(tied), counts: [inAll.length, tied.length] };
}

const permutations = (ids: readonly string[]): string[][] =>
  ids.length === 0
    ? [[]]
    : ids.flatMap((id) =>
        permutations(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]),
      );
