import fc from 'fast-check';
import type { Paragraph } from '@/shared/texts/text-content';
import { type ClauseNumber, chineseNumeral, clauseLabel } from './clause-label';
import { clauseNumbers } from './clause-numbers';

const clauses = (...ids: readonly string[]): Paragraph[] =>
  ids.map((paragraphId) => ({ paragraphId, kind: 'clause', text: paragraphId }));
const labels = (numbers: ReadonlyMap<string, ClauseNumber>) =>
  [...numbers].map(([id, number]) => `${id}${clauseLabel(number)}`);

/** One edition after the other, each keeping what the ones before were given. */
function afterEditions(...editions: readonly (readonly string[])[]): Map<string, ClauseNumber> {
  let given = new Map<string, ClauseNumber>();
  for (const ids of editions) given = new Map([...given, ...clauseNumbers(clauses(...ids), given)]);
  return given;
}

it.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [21, '二十一'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [200, '二百'],
  [1001, '一千零一'],
])('%d is %s', (value, written) => {
  expect(chineseNumeral(value)).toBe(written);
});

describe('numbers of clauses (rules.md §3)', () => {
  it('the first edition counts its clauses; headings have none', () => {
    const text = [
      { paragraphId: '章', kind: 'heading' as const, text: '第一章' },
      ...clauses('a', 'b'),
    ];
    expect(labels(clauseNumbers(text, new Map()))).toEqual(['a第一条', 'b第二条']);
  });

  it('one put in between is 之一, the next one there 之二, one at the end has the next number', () => {
    const given = afterEditions(['a', 'b', 'c'], ['a', 'x', 'b', 'c']);
    const third = clauseNumbers(clauses('a', 'x', 'y', 'b', 'c', 'd'), given);
    expect(labels(third)).toEqual([
      'a第一条',
      'x第一条之一',
      'y第一条之二',
      'b第二条',
      'c第三条',
      'd第四条',
    ]);
  });

  it('one put before the first takes an addition of that one', () => {
    const given = afterEditions(['a', 'b']);
    expect(labels(clauseNumbers(clauses('x', 'a', 'b'), given))[0]).toBe('x第一条之一');
  });

  it('the number of what was taken out is not given again, the last one neither', () => {
    const given = afterEditions(['a', 'b', 'c'], ['a']);
    expect(labels(clauseNumbers(clauses('a', 'd'), given))).toEqual(['a第一条', 'd第四条']);
  });

  it('what is moved keeps its number, also to the very end', () => {
    const given = afterEditions(['a', 'b', 'c']);
    expect(labels(clauseNumbers(clauses('b', 'c', 'a', 'd'), given))).toEqual([
      'b第二条',
      'c第三条',
      'a第一条',
      'd第四条',
    ]);
  });

  it('what comes back has the number it had', () => {
    const given = afterEditions(['a', 'b'], ['a']);
    expect(labels(clauseNumbers(clauses('b', 'a'), given))).toEqual(['b第二条', 'a第一条']);
  });

  const editions = fc.array(
    fc.uniqueArray(fc.constantFrom(...Array.from({ length: 16 }, (_, at) => `p${at}`)), {
      maxLength: 12,
    }),
    { minLength: 1, maxLength: 6 },
  );

  it('whatever editions there are: none changes, none is given twice, each clause has one', () => {
    fc.assert(
      fc.property(editions, (sequence) => {
        const given = new Map<string, ClauseNumber>();
        for (const ids of sequence) {
          const numbers = clauseNumbers(clauses(...ids), given);
          expect([...numbers.keys()]).toEqual(ids);
          for (const [id, number] of numbers) {
            if (given.has(id)) expect(number).toEqual(given.get(id));
            given.set(id, number);
          }
        }
        const all = [...given.values()].map(clauseLabel);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });

  it('a draft foretells the numbers its edition will have', () => {
    fc.assert(
      fc.property(editions, (sequence) => {
        const given = afterEditions(...sequence.slice(0, -1));
        const draft = clauses(...(sequence.at(-1) ?? []));
        const foretold = clauseNumbers(draft, given);
        const fixed = new Map([...given, ...foretold]);
        expect(clauseNumbers(draft, fixed)).toEqual(foretold);
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });
});
