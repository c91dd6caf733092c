import fc from 'fast-check';
import type { NoticeBlock } from '../notice-content';
import { noticeLimits } from '../notice-limits';
import { blocksOfPaste } from './blocks-of-paste';
import { contentProblem, contentProblemWords } from './content-problem';
import { plainTextOf } from './plain-text-of';
import { tidyContent } from './tidy-content';

const roomy = { blocks: noticeLimits.blocks, characters: noticeLimits.words };
const textsOf = (blocks: readonly NoticeBlock[]) =>
  blocks.map((block) => (block.kind === 'list' ? block.items : 'text' in block ? block.text : ''));

it('a pasted notice keeps its headings, lists and paragraphs', () => {
  const pasted = blocksOfPaste(
    '一、时间安排\r\n11月25日停水。\r\n请储水。\r\n\r\n要准备：\r\n- 水桶\r\n• 水壶\r\n\r\n1. 关总阀\r\n2、开窗\r\n7. 另外一件事\r\n二、联系物业，电话在下面。',
    roomy,
  );
  expect(pasted).toEqual({
    leftOver: 0,
    blocks: [
      { kind: 'heading', text: '一、时间安排' },
      { kind: 'paragraph', text: '11月25日停水。\n请储水。' },
      { kind: 'paragraph', text: '要准备：' },
      { kind: 'list', ordered: false, items: ['水桶', '水壶'] },
      { kind: 'list', ordered: true, items: ['关总阀', '开窗'] },
      { kind: 'paragraph', text: '7. 另外一件事\n二、联系物业，电话在下面。' },
    ],
  });
});

it('markup that is pasted stays text', () => {
  const { blocks } = blocksOfPaste('<script>alert(1)</script>', roomy);
  expect(blocks).toEqual([{ kind: 'paragraph', text: '<script>alert(1)</script>' }]);
});

it.each<[string, string, boolean]>([
  ['text', '这是一行公告。'.repeat(300_000), true],
  ['short lines', '水\n'.repeat(1_000_000), true],
  ['line breaks', '\n'.repeat(2_000_000), false],
  ['blanks', `${' '.repeat(1_999)}x`.repeat(1_000), false],
  ['list marks', '- '.repeat(1_000_000), true],
])('two megabytes of %s are as quick as a page', (_what, text, overflows) => {
  blocksOfPaste(text.slice(0, 5_000), roomy);
  const begun = performance.now();
  const { blocks, leftOver } = blocksOfPaste(text, roomy);
  expect(performance.now() - begun).toBeLessThan(100);
  expect(contentProblem(tidyContent(blocks)) ?? { kind: 'empty' }).toEqual({ kind: 'empty' });
  expect(leftOver > 1_000_000).toBe(overflows);
});

it('takes what fits from the beginning, loses nothing in between, and counts the rest', () => {
  const line = fc.string({ unit: fc.constantFrom('水', '电', '。', '😀', ' '), maxLength: 50 });
  const text = fc.array(line, { maxLength: 60 }).map((lines) => lines.join('\n'));
  const room = fc.record({ blocks: fc.nat(20), characters: fc.nat(300) });
  const bare = (words: string) => words.replace(/\s/g, '');
  fc.assert(
    fc.property(text, room, (source, given) => {
      const { blocks, leftOver } = blocksOfPaste(source, given);
      expect(blocks.length).toBeLessThanOrEqual(given.blocks);
      expect(plainTextOf(blocks).length).toBeLessThanOrEqual(given.characters);
      expect(bare(textsOf(blocks).flat().join(''))).toBe(
        bare(source.slice(0, source.length - leftOver)),
      );
    }),
  );
});

it('blocks that say nothing are left out, and control characters with them', () => {
  const tidy = tidyContent([
    { kind: 'heading', text: ' \u202e ' },
    { kind: 'paragraph', text: ' 停水\u0000。 ' },
    { kind: 'list', ordered: true, items: ['', ' 一 '] },
    { kind: 'list', ordered: false, items: [' '] },
    { kind: 'image', fileId: 'f', caption: '' },
  ]);
  expect(tidy).toEqual([
    { kind: 'paragraph', text: '停水。' },
    { kind: 'list', ordered: true, items: ['一'] },
    { kind: 'image', fileId: 'f', caption: '' },
  ]);
  expect(plainTextOf(tidy)).toBe('停水。\n1. 一\n［图片］');
});

const paragraph = (length: number): NoticeBlock => ({
  kind: 'paragraph',
  text: '水'.repeat(length),
});

it.each<[string, NoticeBlock[], RegExp]>([
  ['nothing', [], /请写公告的内容/],
  ['a long paragraph', [paragraph(10), paragraph(2_001)], /第 2 段太长，不要超过 2000 个字/],
  ['a long heading', [{ kind: 'heading', text: '水'.repeat(41) }], /不要超过 40 个字/],
  ['all together', Array.from({ length: 6 }, () => paragraph(1_900)), /一共不要超过 10000 个字/],
  ['many blocks', Array.from({ length: 61 }, () => paragraph(1)), /不要超过 60 段/],
  [
    'many items',
    [{ kind: 'list', ordered: true, items: Array.from({ length: 31 }, () => '水') }],
    /不要超过 30 条/,
  ],
  [
    'many pictures',
    Array.from({ length: 10 }, (_, index) => ({ kind: 'image', fileId: `${index}`, caption: '' })),
    /图片不要超过 9 张/,
  ],
])('what is too much is said: %s', (_what, blocks, words) => {
  const problem = contentProblem(blocks);
  expect(problem && contentProblemWords(problem)).toMatch(words);
});
