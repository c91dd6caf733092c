import fc from 'fast-check';
import { differenceSummary } from './difference-summary';
import type { Paragraph, TextContent } from './text-content';
import { textDifference } from './text-difference';
import { type WordingSegment, wordingDifference } from './wording-difference';

const paragraph = (paragraphId: string, text = paragraphId): Paragraph => ({
  paragraphId,
  kind: 'clause',
  text,
});
const content = (...paragraphs: Paragraph[]): TextContent => ({ title: '公约', paragraphs });
const without = (left: WordingSegment['kind'], segments: readonly WordingSegment[]) =>
  segments
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

describe('the words of a paragraph', () => {
  it.each<[string, string, string, WordingSegment[]]>([
    [
      'character for character',
      '充电桩由物业管理',
      '充电桩由业委会管理',
      [
        { kind: 'same', text: '充电桩由' },
        { kind: 'removed', text: '物业' },
        { kind: 'added', text: '业委会' },
        { kind: 'same', text: '管理' },
      ],
    ],
    [
      'a number as a whole',
      '晚上18:00以后收费12.5元',
      '晚上19:00以后收费12.8元',
      [
        { kind: 'same', text: '晚上' },
        { kind: 'removed', text: '18:00' },
        { kind: 'added', text: '19:00' },
        { kind: 'same', text: '以后收费' },
        { kind: 'removed', text: '12.5' },
        { kind: 'added', text: '12.8' },
        { kind: 'same', text: '元' },
      ],
    ],
    [
      'two sentences that only share a character are two sentences',
      '电动车一律不得上楼',
      '请大家在南门外有序停放',
      [
        { kind: 'removed', text: '电动车一律不得上楼' },
        { kind: 'added', text: '请大家在南门外有序停放' },
      ],
    ],
    [
      'what is kept between two additions stays plain to see',
      '应当在三天内修好。',
      '应当在一天内派人来看，三天内修好；修不好的写明原因。',
      [
        { kind: 'same', text: '应当在' },
        { kind: 'added', text: '一天内派人来看，' },
        { kind: 'same', text: '三天内修好' },
        { kind: 'added', text: '；修不好的写明原因' },
        { kind: 'same', text: '。' },
      ],
    ],
    ['nothing that changed', '照旧', '照旧', [{ kind: 'same', text: '照旧' }]],
    ['a paragraph that is new', '', '新的', [{ kind: 'added', text: '新的' }]],
  ])('%s', (_rule, before, after, segments) => {
    expect(wordingDifference(before, after)).toEqual(segments);
  });

  it('no emoji is cut in two', () => {
    for (const { text } of wordingDifference('大家好👍🏻谢谢', '大家好👎🏻谢谢'))
      expect(() => encodeURIComponent(text)).not.toThrow();
  });

  // Few characters, so that there is much to pair; and whatever else somebody may paste.
  const words = fc.oneof(
    fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，', '1', '2', '.', 'a'), maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );

  it('without what came it reads as before, without what went as after', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const segments = wordingDifference(before, after);
        expect(without('added', segments)).toBe(before);
        expect(without('removed', segments)).toBe(after);
        expect(segments.every(({ text }) => text !== '')).toBe(true);
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });

  it('the longest paragraph there may be, wholly rewritten, takes a few milliseconds', () => {
    const letters = (start: number) =>
      String.fromCharCode(...Array.from({ length: 500 }, (_, at) => start + at));
    const begun = performance.now();
    for (let round = 0; round < 10; round += 1) wordingDifference(letters(0x4e00), letters(0x6000));
    expect((performance.now() - begun) / 10).toBeLessThan(50);
  });
});

describe('the paragraphs of two versions', () => {
  it('are paired by their id, whatever became of their words', () => {
    const { paragraphs } = textDifference(
      content(paragraph('a', '旧'), paragraph('b')),
      content(paragraph('a', '完全不同'), paragraph('b')),
    );
    expect(paragraphs.map(({ change }) => change)).toEqual(['reworded', 'unchanged']);
  });

  it('what was removed stands where it was', () => {
    const { paragraphs } = textDifference(
      content(paragraph('a'), paragraph('b'), paragraph('c')),
      content(paragraph('c'), paragraph('d')),
    );
    expect(paragraphs.map(({ paragraphId, change }) => `${paragraphId} ${change}`)).toEqual([
      'a removed',
      'b removed',
      'c unchanged',
      'd added',
    ]);
  });

  it('one that was carried over the others is the one that moved', () => {
    const { paragraphs } = textDifference(
      content(paragraph('a'), paragraph('b'), paragraph('c')),
      content(paragraph('b'), paragraph('c'), paragraph('a')),
    );
    expect(paragraphs.filter(({ moved }) => moved)).toMatchObject([
      { paragraphId: 'a', positionBefore: 1, positionAfter: 3 },
    ]);
  });

  it('a paragraph that became a heading has changed', () => {
    const heading: Paragraph = { ...paragraph('a'), kind: 'heading' };
    expect(textDifference(content(paragraph('a')), content(heading)).paragraphs).toMatchObject([
      { change: 'reworded', kindChanged: true },
    ]);
  });

  const texts = fc
    .uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 12 })
    .chain((ids) =>
      fc
        .array(fc.constantFrom('一', '二', '三'), { minLength: ids.length, maxLength: ids.length })
        .map((words) => content(...ids.map((id, at) => paragraph(`p${id}`, words[at])))),
    );

  /** Puts a difference on the older text, taking from it everything that is not said to be new. */
  const apply = (older: TextContent, difference: ReturnType<typeof textDifference>) =>
    difference.paragraphs
      .filter(({ change }) => change !== 'removed')
      .map(({ paragraphId, change, after, paragraphKind }) => {
        const before = older.paragraphs.find((one) => one.paragraphId === paragraphId);
        if (change === 'unchanged') return before;
        return { paragraphId, kind: paragraphKind, text: after };
      });

  it('the difference put on the older version gives the newer one', () => {
    fc.assert(
      fc.property(texts, texts, (older, newer) => {
        const difference = textDifference(older, newer);
        expect(apply(older, difference)).toEqual(newer.paragraphs);
        const positions = difference.paragraphs.flatMap(
          ({ positionBefore }) => positionBefore ?? [],
        );
        expect(positions.sort((one, other) => one - other)).toEqual(
          older.paragraphs.map((_, at) => at + 1),
        );
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });

  it('as few as possible count as moved', () => {
    fc.assert(
      fc.property(texts, (older) => {
        const unmoved = textDifference(older, older).paragraphs;
        expect(unmoved.every(({ moved, change }) => !moved && change === 'unchanged')).toBe(true);
        const [first, ...rest] = older.paragraphs;
        if (!first || rest.length < 2) return;
        const carried = textDifference(older, content(...rest, first)).paragraphs;
        expect(carried.filter(({ moved }) => moved)).toHaveLength(1);
      }),
      { seed: 20261122 },
    );
  });
});

describe('the summary', () => {
  it.each<[string, TextContent, TextContent]>([
    ['没有改动', content(paragraph('a')), content(paragraph('a'))],
    [
      '改了 2 段，新增 1 段',
      content(paragraph('a'), paragraph('b')),
      content(paragraph('a', '1'), paragraph('b', '2'), paragraph('c')),
    ],
    [
      '改了标题，删去 1 段',
      content(paragraph('a'), paragraph('b')),
      { title: '新公约', paragraphs: [paragraph('a')] },
    ],
    [
      '移动 1 段',
      content(paragraph('a'), paragraph('b'), paragraph('c')),
      content(paragraph('b'), paragraph('c'), paragraph('a')),
    ],
  ])('%s', (words, older, newer) => {
    expect(differenceSummary(textDifference(older, newer))).toBe(words);
  });
});
