import fc from 'fast-check';
import { plainTextOf } from '@/shared/notices/content/plain-text-of';
import { noticeLimits } from '@/shared/notices/notice-limits';
import type { WrittenBlock } from '../../notice-draft';
import { insertionInto, isPaste, movedBlock, pasteInto } from './written-blocks';

const paragraph = (text: string, key = text): WrittenBlock => ({
  key,
  block: { kind: 'paragraph', text },
});
const saidBy = (blocks: WrittenBlock[]) => plainTextOf(blocks.map(({ block }) => block));

it('a text pasted between typed words becomes blocks between them', () => {
  const typed = paragraph('前面后面', 'typed');
  const pasted = `一、安排\n\n${'水'.repeat(200)}\n\n- 甲\n- 乙`;
  expect(isPaste('前面后面', `前面${pasted}后面`)).toBe(true);
  const { blocks, leftOver } = pasteInto([typed], 0, `前面${pasted}后面`);
  expect(leftOver).toBe(0);
  expect(blocks.map(({ block }) => block)).toEqual([
    { kind: 'paragraph', text: '前面' },
    { kind: 'heading', text: '一、安排' },
    { kind: 'paragraph', text: '水'.repeat(200) },
    { kind: 'list', ordered: false, items: ['甲', '乙'] },
    { kind: 'paragraph', text: '后面' },
  ]);
  expect(blocks[0]?.key).toBe('typed');
});

it('two megabytes leave what was typed as it was, and say how much did not fit', () => {
  const others = [paragraph('第一段'), paragraph('前面后面'), paragraph('最后一段')];
  const begun = performance.now();
  const { blocks, leftOver } = pasteInto(others, 1, `前面${'水'.repeat(2_000_000)}后面`);
  expect(performance.now() - begun).toBeLessThan(200);
  expect(saidBy(blocks).length).toBeLessThanOrEqual(noticeLimits.words);
  expect(saidBy(blocks)).toMatch(/^第一段\n前面\n水+/);
  expect(saidBy(blocks)).toMatch(/\n后面\n最后一段$/);
  const taken = (saidBy(blocks).match(/水/g) ?? []).length;
  expect(taken + leftOver).toBe(2_000_000);
});

it.each([
  ['typing on', '停水', '停水了', false],
  ['a long sentence at once', '停水', `停水${'，'.repeat(300)}`, false],
  ['more than a paragraph holds', '', '水'.repeat(noticeLimits.paragraph + 1), true],
])('%s is taken for a paste or not', (_what, before, after, pasted) => {
  expect(isPaste(before, after)).toBe(pasted);
});

it('what was put in is found wherever it was put', () => {
  const words = fc.string({ unit: fc.constantFrom('水', '电', '\n'), maxLength: 10 });
  fc.assert(
    fc.property(words, words, words, (head, inserted, tail) => {
      const found = insertionInto(head + tail, head + inserted + tail);
      expect(found.head + found.inserted + found.tail).toBe(head + inserted + tail);
      expect(found.head + found.tail).toBe(head + tail);
    }),
  );
});

it('blocks move one place, and not beyond the ends', () => {
  const blocks = ['甲', '乙', '丙'].map((text) => paragraph(text));
  expect(saidBy(movedBlock(blocks, 1, -1))).toBe('乙\n甲\n丙');
  expect(saidBy(movedBlock(blocks, 1, 1))).toBe('甲\n丙\n乙');
  expect(saidBy(movedBlock(blocks, 0, -1))).toBe('甲\n乙\n丙');
});
