import fc from 'fast-check';
import { cleanNoticeBody, cleanNoticeTitle, hasControlCharacters } from './notice-text';

it('a title is one line without marks that turn the reading direction', () => {
  expect(cleanNoticeTitle('  停水\n通知\u202e ')).toBe('停水 通知');
});

it('a body keeps its paragraphs, at most one empty line apart', () => {
  expect(cleanNoticeBody('一  \r\n二\r\n\r\n\r\n\r\n三\n')).toBe('一\n二\n\n三');
});

it('cleaning twice changes nothing more and never makes text longer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const clean of [cleanNoticeTitle, cleanNoticeBody]) {
        const once = clean(text);
        expect(clean(once)).toBe(once);
        expect(once.length).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

it.each([
  ['\u0000', true],
  ['\u001b[31m', true],
  ['\u0085', true],
  ['a\tb\nc', false],
  ['停水💧', false],
])('%j has control characters: %s', (text, has) => {
  expect(hasControlCharacters(text)).toBe(has);
});
