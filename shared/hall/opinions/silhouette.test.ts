import { weightedSilhouette } from './silhouette';

const line = (places: readonly number[], weights: readonly number[]) => ({
  x: Float64Array.from(places),
  y: new Float64Array(places.length),
  weight: Float64Array.from(weights),
});

describe('how clearly groups stand apart', () => {
  it('two pairs on a line, by hand', () => {
    // 0 and 1 against 10 and 11: (10.5 − 1)/10.5 for the outer two, (9.5 − 1)/9.5 for the inner two.
    const groups = Uint8Array.of(0, 0, 1, 1);
    const expected = (2 * (9.5 / 10.5) + 2 * (8.5 / 9.5)) / 4;
    expect(weightedSilhouette(line([0, 1, 10, 11], [1, 1, 1, 1]), groups, 2)).toBeCloseTo(
      expected,
      12,
    );
  });

  it('a dot weighs as many people as it stands for', () => {
    // Dot 2 is 4 away from 20 (3 people) and 16 (1 person) away… only its own mate counts within.
    const groups = Uint8Array.of(0, 0, 1, 1);
    const dots = line([0, 2, 10, 14], [1, 1, 3, 1]);
    const toFar = (place: number) => (3 * Math.abs(10 - place) + Math.abs(14 - place)) / 4;
    const toNear = (place: number) => (Math.abs(place) + Math.abs(place - 2)) / 2;
    const expected =
      ((toFar(0) - 2) / toFar(0) +
        (toFar(2) - 2) / toFar(2) +
        3 * ((toNear(10) - 4) / toNear(10)) +
        (toNear(14) - 4) / toNear(14)) /
      6;
    expect(weightedSilhouette(dots, groups, 2)).toBeCloseTo(expected, 12);
  });

  it('a group of one dot counts 0, and so do dots at one place', () => {
    expect(weightedSilhouette(line([0, 5], [1, 1]), Uint8Array.of(0, 1), 2)).toBe(0);
    expect(weightedSilhouette(line([3, 3, 3], [1, 1, 1]), Uint8Array.of(0, 0, 1), 2)).toBe(0);
  });
});
