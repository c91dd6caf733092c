import fc from 'fast-check';
import { hasControlCharacters, plainLine, plainParagraphs } from './plain-text';

describe('text as it is kept', () => {
  it.each([
    ['blanks around it', '  门禁坏了 \n', '门禁坏了'],
    ['line breaks of Windows', '一\r\n二\r三', '一\n二\n三'],
    ['more than one empty line', '一\n\n\n\n二', '一\n\n二'],
    ['marks that turn the direction', '\u202e采纳\u202c', '采纳'],
    ['bells and escapes', '门\u0007禁\u001b[31m', '门禁[31m'],
  ])('loses %s', (_what, typed, kept) => {
    expect(plainParagraphs(typed)).toBe(kept);
  });

  it.each(['<script>alert(1)</script>', '👵🏻电梯👍', "'; drop table topic; --", '龘𠮷'])(
    'keeps %s, which is only text',
    (typed) => expect(plainParagraphs(typed)).toBe(typed),
  );

  it('a title has one line', () => {
    expect(plainLine('三号楼\n门禁\t坏了')).toBe('三号楼 门禁 坏了');
    expect(plainLine('  停水\n通知\u202e ')).toBe('停水 通知');
  });

  it('a body keeps its paragraphs, at most one empty line apart', () => {
    expect(plainParagraphs('一  \r\n二\r\n\r\n\r\n\r\n三\n')).toBe('一\n二\n\n三');
  });

  it('does not change when it is cleaned again, and never gets longer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const clean of [plainLine, plainParagraphs]) {
          const once = clean(text);
          expect(clean(once)).toBe(once);
          expect(once.length).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
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
