import fc from 'fast-check';
import { anyAnswer, everyMethod } from '@/test/rules/ballot-papers';
import { canonicalJson } from '../ledger/canonical-json';
import { canonicalAnswer, canonicalAnswers } from './canonical-answer';
import { answerCheck } from './check-answer';

const text = (answer: Parameters<typeof canonicalAnswer>[0]) =>
  canonicalJson(canonicalAnswer(answer));

describe('answers that say the same', () => {
  it('are one text, whatever the order in which they were tapped', () => {
    expect(text({ options: ['b', 'a'] })).toBe(text({ options: ['a', 'b'] }));
    expect(text({ ranking: [['c', 'b'], ['a']] })).toBe('{"ranking":[["b","c"],["a"]]}');
    expect(text({ scores: { b: 2, a: 0, c: 1 } })).toBe('{"scores":{"b":2,"c":1}}');
    expect(text({ option: 'a' })).toBe('{"option":"a"}');
    expect(text('abstain')).toBe('"abstain"');
  });

  it('the order of a ranking means something and stays', () => {
    expect(text({ ranking: [['b'], ['a']] })).not.toBe(text({ ranking: [['a'], ['b']] }));
  });

  it('sort by code unit, not by a language', () => {
    expect(canonicalAnswer({ options: ['ä', 'b', 'Z', 'a'] })).toEqual({
      options: ['Z', 'a', 'b', 'ä'],
    });
  });

  it('stay valid, are canonical already the second time, and never change what was given', () => {
    for (const [index, item] of everyMethod.entries()) {
      fc.assert(
        fc.property(anyAnswer(item), (answer) => {
          const given = JSON.stringify(answer);
          const canonical = canonicalAnswer(answer);
          expect(JSON.stringify(answer)).toBe(given);
          expect(answerCheck(item, index + 1)(canonical)).toBeNull();
          expect(JSON.stringify(canonicalAnswer(canonical))).toBe(JSON.stringify(canonical));
        }),
      );
    }
  });

  it('a whole ballot is one text whatever the order of its items', () => {
    const [first, second] = ['approve', { options: ['b', 'a'] }] as const;
    expect(JSON.stringify(canonicalAnswers({ y: second, x: first }))).toBe(
      JSON.stringify(canonicalAnswers({ x: first, y: { options: ['a', 'b'] } })),
    );
  });
});
