import fc from 'fast-check';
import { seededRandom } from './seeded-random';
import { workedOffAtOnce } from './sliced-work';
import { nearestCentre, weightedKMeans } from './weighted-k-means';

const pointsOf = (places: readonly (readonly [number, number, number])[]) => ({
  x: Float64Array.from(places, ([x]) => x),
  y: Float64Array.from(places, ([, y]) => y),
  weight: Float64Array.from(places, ([, , weight]) => weight),
});
const cluster = (places: readonly (readonly [number, number, number])[], count: number, seed = 1) =>
  workedOffAtOnce(weightedKMeans(pointsOf(places), count, 5, seededRandom(seed)));

describe('k-means', () => {
  it('finds two clumps whatever was drawn, however the points are ordered', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { clusterOf } = cluster(
        [
          [0, 0, 1],
          [9, 9, 1],
          [0, 1, 1],
          [9, 8, 1],
          [1, 0, 1],
        ],
        2,
        seed,
      );
      expect(clusterOf[0]).toBe(clusterOf[2]);
      expect(clusterOf[0]).toBe(clusterOf[4]);
      expect(clusterOf[1]).toBe(clusterOf[3]);
      expect(clusterOf[0]).not.toBe(clusterOf[1]);
    }
  });

  it('a centre lies where most people stand', () => {
    const { centres } = cluster(
      [
        [0, 0, 3],
        [4, 0, 1],
      ],
      1,
    );
    expect(centres.x[0]).toBe(1);
    expect(centres.weight[0]).toBe(4);
  });

  it('gives no more clusters than there are places', () => {
    const { centres } = cluster(
      [
        [1, 1, 1],
        [1, 1, 5],
        [2, 2, 1],
      ],
      10,
    );
    expect([...centres.weight].sort()).toEqual([1, 6]);
    expect(cluster([], 3).centres.x).toHaveLength(0);
  });

  it('everybody belongs to the nearest centre, and no weight is lost', () => {
    const place = fc.tuple(
      fc.integer({ min: -20, max: 20 }),
      fc.integer({ min: -20, max: 20 }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), fc.nat(), (places, seed) => {
        const { centres, clusterOf } = cluster(places, 4, seed);
        const total = places.reduce((sum, [, , weight]) => sum + weight, 0);
        expect(centres.weight.reduce((sum, weight) => sum + weight, 0)).toBe(total);
        const distance = (centre: number, [x, y]: readonly [number, number, number]) =>
          Math.hypot((centres.x[centre] ?? 0) - x, (centres.y[centre] ?? 0) - y);
        places.forEach((point, at) => {
          const nearest = nearestCentre(centres, point[0], point[1]);
          expect(distance(clusterOf[at] ?? 0, point)).toBeCloseTo(distance(nearest, point), 9);
        });
      }),
      { seed: 4 },
    );
  });
});
