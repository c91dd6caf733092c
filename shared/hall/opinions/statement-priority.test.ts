import { extremity, priority, statementPriorities } from './statement-priority';

describe('which statement is shown next', () => {
  it('a statement nobody has seen: (½ · 1 · ½ · 9)²', () => {
    expect(priority(0, 0, 0, 0)).toBeCloseTo(5.0625, 12);
  });

  it('by hand: 3 agree, 1 disagrees, 1 passes, extremity 2', () => {
    const expected = ((1 - 2 / 7) * 3 * (4 / 7) * (1 + 8 * 0.5)) ** 2;
    expect(priority(3, 1, 5, 2)).toBeCloseTo(expected, 12);
  });

  it('extremity by hand: √n · (1 − c) · length of the two components', () => {
    const axes = {
      mean: Float64Array.of(0.2, 0, 0, 0),
      components: [Float64Array.of(0.6, 0, 0, 0), Float64Array.of(0.8, 0, 0, 0)],
    } as const;
    expect(extremity(axes, 0)).toBeCloseTo(2 * 0.8, 12);
    expect(extremity(axes, 1)).toBe(0);
  });

  it('a hidden statement is never shown', () => {
    const none = Uint32Array.of(0, 0);
    const axes = {
      mean: new Float64Array(2),
      components: [new Float64Array(2), new Float64Array(2)],
    } as const;
    const votes = { agrees: none, disagrees: none, seen: none };
    expect([...statementPriorities(votes, axes, Uint8Array.of(0, 1))]).toEqual([5.0625, 0]);
  });
});
