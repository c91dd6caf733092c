import { createHash } from 'node:crypto';
import { lotOrder } from './lot-order';
import { drawnOrder } from './option-order';

const options = ['a', 'b', 'c', 'd'];

/** Ids as they are made: from the clock, so neighbours share most of their characters. */
const voterId = (number: number) =>
  `019a-7c3e-${number.toString(16).padStart(8, '0')}-b27d-4f2a90c1d3e5`;

describe('an order of the voter’s own', () => {
  it('is the same every time, and another for another voter or item', () => {
    const order = drawnOrder(options, voterId(1), 'item');
    expect(drawnOrder(options, voterId(1), 'item')).toEqual(order);
    expect([...order].sort()).toEqual(options);
    const orders = (count: number, of: (number: number) => string[]) =>
      new Set(Array.from({ length: count }, (_, number) => of(number).join()));
    expect(orders(200, (n) => drawnOrder(options, voterId(n), 'item')).size).toBe(24);
    expect(orders(200, (n) => drawnOrder(options, voterId(1), voterId(n))).size).toBe(24);
  });

  it('all orders come up equally often (chi-squared, 23 degrees of freedom, p > 0.001)', () => {
    const rounds = 24_000;
    const seen = new Map<string, number>();
    for (let number = 0; number < rounds; number += 1) {
      const order = drawnOrder(options, voterId(number), 'item').join();
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    const expected = rounds / 24;
    const chiSquared = [...seen.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    );
    expect(seen.size).toBe(24);
    expect(chiSquared).toBeLessThan(49.7);
  });

  it('nothing to draw among none or one', () => {
    expect(drawnOrder([], 'v', 'i')).toEqual([]);
    expect(drawnOrder(['a'], 'v', 'i')).toEqual(['a']);
  });
});

describe('the lot between projects that tie', () => {
  it('is the order of SHA-256 of poll id and option id, as anybody can compute it', () => {
    const pollId = '019a7c3e-0000-7000-8000-000000000001';
    const hashed = options
      .map(
        (id) =>
          [
            createHash('sha256')
              .update(pollId + id)
              .digest('hex'),
            id,
          ] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, id]) => id);
    expect(lotOrder(pollId, options)).toEqual(hashed);
    expect(lotOrder(pollId, [...options].reverse())).toEqual(hashed);
  });
});
