import fc from 'fast-check';
import { breakLines } from './break-lines';

/** Every character is 10 points wide, Latin letters and digits 5. */
const measure = (text: string) =>
  [...text].reduce((sum, character) => sum + (/[\w .,:]/.test(character) ? 5 : 10), 0);

it('breaks between any two Chinese characters, at the last that fits', () => {
  expect(breakLines('业主共同决定事项', 30, measure)).toEqual(['业主共', '同决定', '事项']);
});

it('no line begins with closing punctuation: the character before it comes along', () => {
  expect(breakLines('业主大会。表决', 40, measure)).toEqual(['业主大', '会。表决']);
});

it('no line ends with opening punctuation', () => {
  expect(breakLines('见附件（一）说明', 40, measure)).toEqual(['见附件', '（一）说', '明']);
});

it('keeps numbers and words in one piece', () => {
  expect(breakLines('费用约1,234.56元', 60, measure)).toEqual(['费用约', '1,234.56元']);
});

it('breaks anywhere what is wider than a line', () => {
  expect(breakLines('a'.repeat(25), 50, measure)).toEqual([
    'a'.repeat(10),
    'a'.repeat(10),
    'aaaaa',
  ]);
});

it('keeps paragraphs, empty ones too', () => {
  expect(breakLines('一\n\n二', 50, measure)).toEqual(['一', '', '二']);
});

it('loses no character but spaces and never overruns the width', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'业主，。（“a1 .)') }), (text) => {
      const lines = breakLines(text, 40, measure);
      expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(40);
    }),
  );
});
