import fc from 'fast-check';
import vectors from '@/data/vectors/ranked-textbook.json';
import { beats, type PairwiseMatrix, pathStrengths, schulzeRanking } from './schulze';

type Ballots = readonly (readonly [string, number])[];

function count(ballots: Ballots) {
  const names = [...new Set(ballots.flatMap(([text]) => text.split(/\s*>\s*/)))].sort();
  const pairwise = names.map((a) =>
    names.map((b) =>
      ballots.reduce((sum, [text, heads]) => {
        const order = text.split(/\s*>\s*/);
        return order.indexOf(a) < order.indexOf(b) ? sum + heads : sum;
      }, 0),
    ),
  );
  const strengths = pathStrengths(pairwise);
  const ranking = schulzeRanking(strengths).map((group) => group.map((index) => names[index]!));
  return { names, strengths, ranking };
}

const asText = (ranking: readonly (readonly string[])[]) =>
  ranking.map((group) => group.join(' = ')).join(' > ');

type Expected = {
  schulze_winning_ranking?: string;
  schulze_winning_winner?: string;
  schulze_winning_path_strengths?: Record<string, Record<string, number>>;
};

describe('Schulze, winning votes: textbook cases', () => {
  it.each(vectors.map(({ id, ballots, expected }) => [id, ballots, expected] as const))(
    '%s',
    (_id, ballots, expected) => {
      const { ranking, strengths, names } = count(ballots as unknown as Ballots);
      const {
        schulze_winning_ranking: whole,
        schulze_winning_winner: winner,
        schulze_winning_path_strengths: paths,
      } = expected as Expected;
      expect(whole ?? winner).toBeDefined();
      if (whole) expect(asText(ranking)).toBe(whole);
      if (winner) expect(ranking[0]!.join(' = ')).toBe(winner);
      for (const [from, row] of Object.entries(paths ?? {})) {
        for (const [to, strength] of Object.entries(row)) {
          expect(strengths[names.indexOf(from)]![names.indexOf(to)]).toBe(strength);
        }
      }
    },
  );
});

describe('the strongest path', () => {
  const matrix = fc.integer({ min: 2, max: 6 }).chain((size) =>
    fc.array(fc.array(fc.nat(20), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );

  /** Every path without a repetition, tried out one by one. */
  function slowStrength(pairwise: PairwiseMatrix, from: number, to: number): number {
    const walk = (at: number, seen: readonly number[], weakest: number): number => {
      if (at === to) return weakest;
      const steps = pairwise.map((_, next) => {
        const [won, lost] = [pairwise[at]![next]!, pairwise[next]![at]!];
        return seen.includes(next) || won <= lost
          ? 0
          : walk(next, [...seen, next], Math.min(weakest, won));
      });
      return Math.max(...steps);
    };
    return walk(from, [from], Number.POSITIVE_INFINITY);
  }

  it('is the best of all paths, tried out one by one', () => {
    fc.assert(
      fc.property(matrix, (pairwise) => {
        const strengths = pathStrengths(pairwise);
        for (const [a, row] of strengths.entries()) {
          for (const [b, strength] of row.entries()) {
            if (a !== b) expect(strength).toBe(slowStrength(pairwise, a, b));
          }
        }
      }),
    );
  });

  it('beating is transitive, so a ranking always has a top', () => {
    fc.assert(
      fc.property(matrix, (pairwise) => {
        const strengths = pathStrengths(pairwise);
        const all = pairwise.map((_, index) => index);
        for (const a of all)
          for (const b of all)
            for (const c of all)
              if (beats(strengths, a, b) && beats(strengths, b, c))
                expect(beats(strengths, a, c)).toBe(true);
        expect(schulzeRanking(strengths).flat().sort()).toEqual(all);
      }),
    );
  });

  it('an option that beats every other one to one comes first alone (Condorcet)', () => {
    fc.assert(
      fc.property(matrix, (pairwise) => {
        const winner = pairwise.findIndex((row, a) =>
          row.every((won, b) => a === b || won > pairwise[b]![a]!),
        );
        fc.pre(winner >= 0);
        expect(schulzeRanking(pathStrengths(pairwise))[0]).toEqual([winner]);
      }),
    );
  });
});
