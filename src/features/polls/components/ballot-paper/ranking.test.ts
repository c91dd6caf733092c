import fc from 'fast-check';
import { isTied, moveRanked, placeOf, type Ranking, tieWithBefore, toggleRanked } from './ranking';

const tapped = (...options: string[]): Ranking => options.reduce<Ranking>(toggleRanked, []);

it('the order of the taps is the order of the options', () => {
  expect(tapped('c', 'a', 'b')).toEqual([['c'], ['a'], ['b']]);
  expect(placeOf(tapped('c', 'a', 'b'), 'a')).toBe(2);
  expect(placeOf(tapped('c'), 'a')).toBeNull();
});

it('a second tap takes an option out and the rest close up', () => {
  expect(tapped('a', 'b', 'c', 'b')).toEqual([['a'], ['c']]);
});

it('up and down change places, and stop at both ends', () => {
  const ranking = tapped('a', 'b', 'c');
  expect(moveRanked(ranking, 'b', -1)).toEqual([['b'], ['a'], ['c']]);
  expect(moveRanked(ranking, 'b', 1)).toEqual([['a'], ['c'], ['b']]);
  expect(moveRanked(ranking, 'a', -1)).toEqual(ranking);
  expect(moveRanked(ranking, 'c', 1)).toEqual(ranking);
});

it('a tie has one place, and the next option comes after all of it', () => {
  const ranking = tieWithBefore(tapped('b', 'a', 'c'), 'a');
  expect(ranking).toEqual([['a', 'b'], ['c']]);
  expect(['a', 'b', 'c'].map((option) => placeOf(ranking, option))).toEqual([1, 1, 3]);
  expect(isTied(ranking, 'a')).toBe(true);
  expect(tieWithBefore(ranking, 'a')).toEqual(ranking);
});

it('up and down lead out of a tie on their side', () => {
  const ranking = tieWithBefore(tapped('a', 'b', 'c'), 'b');
  expect(moveRanked(ranking, 'b', -1)).toEqual([['b'], ['a'], ['c']]);
  expect(moveRanked(ranking, 'a', 1)).toEqual([['b'], ['a'], ['c']]);
});

it('whatever is tapped, no option stands twice and no group is empty', () => {
  const option = fc.constantFrom('a', 'b', 'c', 'd');
  const step = fc.oneof(
    option.map((one) => (ranking: Ranking) => toggleRanked(ranking, one)),
    option.map((one) => (ranking: Ranking) => tieWithBefore(ranking, one)),
    fc.tuple(option, fc.constantFrom<-1 | 1>(-1, 1)).map(
      ([one, by]) =>
        (ranking: Ranking) =>
          placeOf(ranking, one) === null ? ranking : moveRanked(ranking, one, by),
    ),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const ranking = steps.reduce<Ranking>((before, change) => change(before), []);
      expect(new Set(ranking.flat()).size).toBe(ranking.flat().length);
      expect(ranking.every((group) => group.length > 0)).toBe(true);
    }),
  );
});
