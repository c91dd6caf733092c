import { type GroupCountMemory, mostGroupsOf, nextGroupCount } from './group-count';

const winner = (count: number) =>
  new Map([2, 3, 4].map((groups) => [groups, groups === count ? 0.5 : 0.3]));
const afterRuns = (...winners: number[]) =>
  winners.reduce<GroupCountMemory | null>(
    (memory, count) => nextGroupCount(winner(count), memory),
    null,
  );

describe('how many groups', () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 2],
    [12, 3],
    [24, 4],
    [36, 5],
    [100, 5],
  ])('among %i dots at most %i', (dots, most) => {
    expect(mostGroupsOf(dots)).toBe(most);
  });

  it('the first run decides at once', () => {
    expect(afterRuns(3)?.shown).toBe(3);
  });

  it('a new number wins after four runs in a row, not before', () => {
    expect(afterRuns(2, 3, 3, 3)?.shown).toBe(2);
    expect(afterRuns(2, 3, 3, 3, 3)?.shown).toBe(3);
  });

  it('a run won by another number starts the count anew', () => {
    expect(afterRuns(2, 3, 3, 3, 4, 3, 3, 3)?.shown).toBe(2);
  });

  it('a number that is no longer possible gives way at once', () => {
    const next = nextGroupCount(new Map([[2, 0.4]]), { shown: 4, candidate: 4, wins: 9 });
    expect(next.shown).toBe(2);
  });

  it('of equally clear ones the fewer groups', () => {
    const same = new Map([
      [2, 0.4],
      [3, 0.4],
    ]);
    expect(nextGroupCount(same, null).shown).toBe(2);
  });
});
