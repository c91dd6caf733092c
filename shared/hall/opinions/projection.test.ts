import { matrixOf } from '@/test/opinions/published-conversation';
import { projectParticipants } from './projection';
import { workedOffAtOnce } from './sliced-work';

const axes = {
  mean: Float64Array.of(0.5, 0, -0.5, 0),
  components: [Float64Array.of(0.6, 0.8, 0, 0), Float64Array.of(0, 0, 1, 0)],
} as const;

describe('where participants stand', () => {
  it('as worked out by hand: √(4/votes) · Σ (x − c)·pc', () => {
    const { x, y } = workedOffAtOnce(
      projectParticipants(matrixOf(['AD..', 'AAAA', '....', '..P.'], new Uint8Array(4)), axes),
    );
    expect(x[0]).toBeCloseTo(Math.sqrt(4 / 2) * (0.5 * 0.6 - 1 * 0.8), 12);
    expect(y[0]).toBe(0);
    expect(x[1]).toBeCloseTo(0.5 * 0.6 + 0.8, 12);
    expect(y[1]).toBeCloseTo(1.5, 12);
    expect([x[2], y[2]]).toEqual([0, 0]);
    expect(y[3]).toBeCloseTo(2 * 0.5, 12);
  });

  it('a hidden statement counts as seen by everyone and moves nobody', () => {
    const hidden = Uint8Array.of(0, 0, 0, 1);
    const { x } = workedOffAtOnce(projectParticipants(matrixOf(['A..A', 'A...'], hidden), axes));
    expect(x[0]).toBeCloseTo(Math.sqrt(4 / 2) * 0.5 * 0.6, 12);
    expect(x[1]).toBe(x[0]);
  });
});
