import { labelGroups } from './group-labels';

describe('labels of groups', () => {
  it('at first the larger group is 甲组', () => {
    expect(labelGroups([2, 3], Int8Array.of(0, 1, 1, 0, 1), null)).toEqual([1, 0]);
  });

  it('stay with their people, although the groups come in another order', () => {
    const groupOf = Int8Array.of(0, 0, 0, 1, 1);
    const earlier = Int8Array.of(1, 1, 0, 0, 0);
    expect(labelGroups([3, 2], groupOf, earlier)).toEqual([1, 0]);
  });

  it('a group that is new gets the first free label', () => {
    const groupOf = Int8Array.of(0, 0, 1, 1, 2, 2);
    const earlier = Int8Array.of(2, 2, 0, 0, -1, -1);
    expect(labelGroups([2, 2, 2], groupOf, earlier)).toEqual([2, 0, 1]);
  });

  it('of two groups from one the larger part keeps the label', () => {
    const groupOf = Int8Array.of(0, 1, 1, 1);
    const earlier = Int8Array.of(0, 0, 0, 0);
    expect(labelGroups([1, 3], groupOf, earlier)).toEqual([1, 0]);
  });
});
