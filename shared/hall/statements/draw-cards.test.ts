import fc from 'fast-check';
import { drawCards } from './draw-cards';

const statements = (count: number) =>
  Array.from({ length: count }, (_, position) => ({ id: `s${position}`, position }));
/** Seeds as far apart as those of people are. */
const spread = (seed: number) => Math.imul(seed + 1, 2_654_435_761);
const idsOf = (drawn: readonly { id: string }[]) => drawn.map(({ id }) => id);

it('the same person is given the same cards again, whatever the order they are read in', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 40 }), (seed, count) => {
      const all = statements(count);
      const drawn = drawCards(all, new Map(), seed, 3);
      expect(drawCards([...all].reverse(), new Map(), seed, 3)).toEqual(drawn);
      expect(drawn).toHaveLength(Math.min(3, count));
      expect(new Set(idsOf(drawn)).size).toBe(drawn.length);
    }),
  );
});

it('what was held ahead is what comes next once the card before it is gone', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const all = statements(20);
      const [first, ...held] = drawCards(all, new Map(), seed, 3);
      const left = all.filter(({ id }) => id !== first!.id);
      expect(idsOf(drawCards(left, new Map(), seed, 2))).toEqual(idsOf(held));
    }),
  );
});

it('cards come first in proportion to their priority', () => {
  const priorities = new Map([
    ['s0', 1],
    ['s1', 3],
    ['s2', 6],
  ]);
  const firsts = { s0: 0, s1: 0, s2: 0 };
  const people = 20_000;
  for (let seed = 0; seed < people; seed += 1) {
    const [first] = drawCards(statements(3), priorities, spread(seed), 1);
    firsts[first!.id as 's0'] += 1;
  }
  expect(firsts.s0 / people).toBeCloseTo(0.1, 1);
  expect(firsts.s1 / people).toBeCloseTo(0.3, 1);
  expect(firsts.s2 / people).toBeCloseTo(0.6, 1);
});

it('a statement the grouping has not seen yet comes before one people keep passing on', () => {
  const priorities = new Map(statements(10).map(({ id }) => [id, 0.01]));
  priorities.delete('s7');
  const first = Array.from({ length: 200 }, (_, seed) =>
    drawCards(statements(10), priorities, spread(seed), 1),
  ).filter(([drawn]) => drawn?.id === 's7');
  expect(first.length).toBeGreaterThan(180);
});
