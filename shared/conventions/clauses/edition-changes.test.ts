import fc from 'fast-check';
import type { Paragraph, TextContent } from '@/shared/texts/text-content';
import { clauseNumbers } from './clause-numbers';
import { applyChanges, editionChanges } from './edition-changes';

const clause = (paragraphId: string, text = paragraphId): Paragraph => ({
  paragraphId,
  kind: 'clause',
  text,
});
const heading = (paragraphId: string, text = paragraphId): Paragraph => ({
  paragraphId,
  kind: 'heading',
  text,
});
const content = (...paragraphs: Paragraph[]): TextContent => ({ title: '居民公约', paragraphs });
const changesOf = (older: TextContent, newer: TextContent) => {
  const given = clauseNumbers(older.paragraphs, new Map());
  return editionChanges(
    older,
    newer,
    new Map([...given, ...clauseNumbers(newer.paragraphs, given)]),
  );
};

describe('what changed between two editions', () => {
  it('a clause moved and edited in one edition is both, under its old number', () => {
    const older = content(
      heading('一'),
      clause('a'),
      clause('b'),
      heading('二'),
      clause('c', '旧话'),
    );
    const newer = content(
      heading('一'),
      clause('c', '新话'),
      clause('a'),
      clause('b'),
      heading('二'),
    );
    expect(changesOf(older, newer).clauses).toMatchObject([
      {
        paragraphId: 'c',
        change: 'reworded',
        moved: true,
        label: '第三条',
        chapter: '一',
        chapterBefore: '二',
        positionBefore: 5,
        positionAfter: 2,
        before: '旧话',
        after: '新话',
      },
    ]);
    expect(applyChanges(older, changesOf(older, newer))).toEqual(newer);
  });

  it('what is new has its 之一, what went keeps its number; what stayed is not told', () => {
    const changes = changesOf(
      content(clause('a'), clause('b'), clause('c')),
      content(clause('a'), clause('x'), clause('c')),
    );
    expect(changes.clauses.map(({ label, change }) => `${label} ${change}`)).toEqual([
      '第二条 removed',
      '第一条之一 added',
    ]);
  });

  it('two editions that say the same have no change', () => {
    const same = content(heading('一'), clause('a'));
    expect(changesOf(same, same)).toEqual({ title: null, clauses: [] });
  });

  const texts = fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 12 }).chain((ids) =>
    fc.record({
      title: fc.constantFrom('居民公约', '村规民约'),
      paragraphs: fc.tuple(
        ...ids.map((id) =>
          fc.record({
            paragraphId: fc.constant(`p${id}`),
            kind: fc.constantFrom<Paragraph['kind'][]>('heading', 'clause', 'clause'),
            text: fc.constantFrom('一', '二', '三', '一二三四', '四三二一'),
          }),
        ),
      ),
    }),
  );

  it('put on the older edition they give the newer one, exactly', () => {
    fc.assert(
      fc.property(texts, texts, (older, newer) => {
        expect(applyChanges(older, changesOf(older, newer))).toEqual(newer);
      }),
      { numRuns: 1_000, seed: 20261122 },
    );
  });
});
