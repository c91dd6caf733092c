import fc from 'fast-check';
import { matrixOf } from '@/test/opinions/published-conversation';
import { meanVotes, principalComponents } from './principal-components';
import { seededRandom } from './seeded-random';
import { workedOffAtOnce } from './sliced-work';
import { countVotes } from './vote-counts';

const componentsOf = (rows: readonly string[], seed = 1) => {
  const matrix = matrixOf(rows, new Uint8Array(rows[0]?.length ?? 0));
  const mean = meanVotes(workedOffAtOnce(countVotes(matrix)));
  return workedOffAtOnce(principalComponents(matrix, mean, null, seededRandom(seed)));
};
const dot = (one: Float64Array, other: Float64Array) =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

describe('directions in which votes differ', () => {
  it('the mean is of those who saw the statement; 0 where nobody did', () => {
    const matrix = matrixOf(['AP.', 'AD.', '.D.'], new Uint8Array(3));
    expect([...meanVotes(workedOffAtOnce(countVotes(matrix)))]).toEqual([1, -2 / 3, 0]);
  });

  it('two camps on two statements: one diagonal, and nothing else to tell', () => {
    const [first, second] = componentsOf(['AA', 'AA', 'DD', 'DD']);
    expect([...first].map((value) => value.toFixed(9))).toEqual(['0.707106781', '0.707106781']);
    expect([...second]).toEqual([0, 0]);
  });

  it('the direction of the larger spread comes first', () => {
    // Statement 1 divides all eight, statement 2 only half as much (passes), uncorrelated with it.
    const [first, second] = componentsOf(['AA', 'AP', 'DA', 'DP', 'AA', 'AP', 'DA', 'DP']);
    expect(Math.abs(first[0] ?? 0)).toBeCloseTo(1, 6);
    expect(Math.abs(second[1] ?? 0)).toBeCloseTo(1, 6);
  });

  it('everybody of one mind: no direction', () => {
    const [first, second] = componentsOf(['AD', 'AD', 'AD']);
    expect([...first, ...second]).toEqual([0, 0, 0, 0]);
  });

  it('are of length 1 or 0, upright to each other, and never not a number', () => {
    const vote = fc.constantFrom('A', 'D', 'P', '.');
    const rows = fc.array(
      fc.array(vote, { minLength: 5, maxLength: 5 }).map((votes) => votes.join('')),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(rows, fc.nat(), (conversation, seed) => {
        const [first, second] = componentsOf(['.....', ...conversation], seed);
        for (const direction of [first, second]) {
          const length = Math.sqrt(dot(direction, direction));
          expect(length === 0 || Math.abs(length - 1) < 1e-9).toBe(true);
        }
        expect(Math.abs(dot(first, second))).toBeLessThan(1e-6);
      }),
      { seed: 4 },
    );
  });
});
