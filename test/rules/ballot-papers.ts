import fc from 'fast-check';
import type { Answer, BallotItem, BallotMethod } from '@/shared/polls/methods/ballot-item';

/** Ballot items for tests of the rules. Options are given by their ids, projects with their prices in fen. */
export function anItem(
  itemId: string,
  method: BallotMethod = { kind: 'approveReject' },
  options: readonly string[] | Readonly<Record<string, number>> = [],
  item: Partial<BallotItem> = {},
): BallotItem {
  const priced = Array.isArray(options)
    ? options.map((optionId) => [optionId, null] as const)
    : Object.entries(options);
  return {
    itemId,
    title: `事项 ${itemId}`,
    description: '',
    matter: null,
    majority: 'ordinary',
    method,
    optionOrder: 'asListed',
    options: priced.map(([optionId, priceFen]) => ({
      optionId,
      title: `选项 ${optionId}`,
      description: '',
      photoId: null,
      priceFen,
    })),
    ...item,
  };
}

const letters = ['a', 'b', 'c', 'd'];

/** One item of every method. */
export const everyMethod: readonly BallotItem[] = [
  anItem('fence'),
  anItem('tree', { kind: 'single' }, letters),
  anItem('council', { kind: 'approval', minChoices: 1, maxChoices: 3, winners: 2 }, letters),
  anItem('name', { kind: 'score', maxScore: 5, winners: 2 }, letters),
  anItem('bench', { kind: 'ranked', winners: 2 }, letters),
  anItem(
    'fund',
    { kind: 'budget', budgetFen: 1_000_000, maxChoices: null },
    {
      a: 300_000,
      b: 400_000,
      c: 500_000,
      d: 200_000,
    },
  ),
];

/** Any valid answer to an item. */
export function anyAnswer({ method, options }: BallotItem): fc.Arbitrary<Answer> {
  const ids = options.map(({ optionId }) => optionId);
  const some = (minLength: number, maxLength: number) =>
    fc.shuffledSubarray(ids, { minLength, maxLength });
  const given = (): fc.Arbitrary<Answer> => {
    switch (method.kind) {
      case 'approveReject':
        return fc.constantFrom('approve', 'reject');
      case 'single':
        return fc.constantFrom(...ids).map((option) => ({ option }));
      case 'approval':
        return some(method.minChoices, method.maxChoices).map((chosen) => ({ options: chosen }));
      case 'budget':
        return some(1, method.maxChoices ?? ids.length).map((chosen) => ({ options: chosen }));
      case 'score':
        return fc
          .tuple(some(0, ids.length), fc.array(fc.nat(method.maxScore), { minLength: ids.length }))
          .map(([scored, scores]) => ({
            scores: Object.fromEntries(scored.map((id, index) => [id, scores[index] ?? 0])),
          }));
      case 'ranked':
        // Each ranked option either begins a new group or joins the one before it.
        return fc
          .tuple(some(1, ids.length), fc.array(fc.boolean(), { minLength: ids.length }))
          .map(([ranked, begins]) => ({
            ranking: ranked.reduce<string[][]>((groups, id, index) => {
              const last = groups.at(-1);
              if (!last || begins[index]) groups.push([id]);
              else last.push(id);
              return groups;
            }, []),
          }));
    }
  };
  return fc.oneof(
    { weight: 6, arbitrary: given() },
    { weight: 1, arbitrary: fc.constant('abstain') },
  );
}
