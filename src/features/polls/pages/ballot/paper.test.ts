import { anItem } from '@/test/app/ballot-items';
import { aPollDetail, aVoter } from '@/test/app/poll-answers';
import { finishedAnswers, firstUnfinished, isSameBallot, paperOf, whyUnfinished } from './paper';

const approval = anItem({ kind: 'approval', minChoices: 2, maxChoices: 3, winners: 1 }, 5);

it('options by lot: the same for one voter at each visit, none lost, others see another order', () => {
  const item = { ...approval, optionOrder: 'byLot' as const };
  const poll = aPollDetail({ items: [item] });
  const orderFor = (voterId: string) =>
    paperOf(poll, aVoter({ voterId }))[0]!.options.map(({ title }) => title);
  expect(orderFor('a')).toEqual(orderFor('a'));
  expect([...orderFor('a')].sort()).toEqual(item.options.map(({ title }) => title).sort());
  const orders = Array.from({ length: 20 }, (_, at) => orderFor(`voter-${at}`).join());
  expect(new Set(orders).size).toBeGreaterThan(5);
});

it('as listed: everybody sees the paper as staff wrote it', () => {
  const poll = aPollDetail({ items: [approval] });
  expect(paperOf(poll, aVoter())).toEqual([approval]);
});

it('too few chosen is said in words, nothing chosen is only not ready', () => {
  expect(whyUnfinished(approval, 0, null)).toBe('');
  expect(whyUnfinished(approval, 0, { options: ['option1'] })).toMatch(/至少要选 2 个/);
  expect(whyUnfinished(approval, 0, { options: ['option1', 'option2'] })).toBeNull();
  expect(whyUnfinished(approval, 0, 'abstain')).toBeNull();
});

it('is finished only when every item has an answer; one taken back counts as none', () => {
  const second = { ...anItem({ kind: 'approveReject' }), itemId: 'item2' };
  const items = [approval, second];
  expect(firstUnfinished(items, { [approval.itemId]: 'abstain' })).toBe(1);
  expect(finishedAnswers(items, { [approval.itemId]: null, item2: 'approve' })).toBeNull();
  expect(finishedAnswers(items, { [approval.itemId]: 'abstain', item2: 'approve' })).toEqual({
    [approval.itemId]: 'abstain',
    item2: 'approve',
  });
});

it('the order of taps and scores of 0 make no other ballot', () => {
  expect(isSameBallot({ x: { options: ['b', 'a'] } }, { x: { options: ['a', 'b'] } })).toBe(true);
  expect(isSameBallot({ x: { scores: { a: 0, b: 2 } } }, { x: { scores: { b: 2 } } })).toBe(true);
  expect(isSameBallot({ x: { ranking: [['a'], ['b']] } }, { x: { ranking: [['b'], ['a']] } })).toBe(
    false,
  );
});
