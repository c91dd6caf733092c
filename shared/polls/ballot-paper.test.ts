import { ballotProblems } from './ballot-paper';

const items = [{ itemId: 'lift' }, { itemId: 'bins' }];

describe('choices about to be cast', () => {
  it('are fine when every item has one of the three', () => {
    expect(ballotProblems(items, { lift: 'approve', bins: 'abstain' })).toEqual([]);
  });

  it('name every item that was overlooked', () => {
    expect(ballotProblems(items, {})).toEqual([
      { code: 'choiceMissing', details: { itemIds: ['lift', 'bins'] } },
    ]);
  });

  it.each(['yes', '', 'toString', 'APPROVE'])('do not take "%s" for a choice', (choice) => {
    expect(ballotProblems(items, { lift: choice, bins: 'reject' })).toEqual([
      { code: 'choiceUnknown', details: { itemId: 'lift' } },
    ]);
  });

  it('do not take items of another poll', () => {
    expect(ballotProblems(items, { lift: 'approve', bins: 'reject', roof: 'approve' })).toEqual([
      { code: 'ballotItemUnknown', details: { itemId: 'roof' } },
    ]);
  });
});
