import fc from 'fast-check';
import { type AcceptedChange, withChanges, withFittingChanges } from './accepted-changes';
import type { Paragraph } from './text-content';

const paragraphs: Paragraph[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((paragraphId) => ({
  paragraphId,
  kind: 'clause',
  text: `原文${paragraphId}`,
}));

const reword = (paragraphId: string, wording: string): AcceptedChange => ({
  kind: 'reword',
  paragraphId,
  originalText: `原文${paragraphId}`,
  wording,
});
const remove = (paragraphId: string): AcceptedChange => ({
  kind: 'remove',
  paragraphId,
  originalText: `原文${paragraphId}`,
});
const addAfter = (paragraphId: string, wording: string): AcceptedChange => ({
  kind: 'addAfter',
  paragraphId,
  newId: `new ${paragraphId}`,
  wording,
});

const accepted = (from: readonly Paragraph[], changes: readonly AcceptedChange[]) => {
  const result = withChanges(from, changes);
  if ('problem' in result) throw new Error(result.problem.code);
  return result.paragraphs;
};
const problemOf = (changes: readonly AcceptedChange[]) => {
  const result = withChanges(paragraphs, changes);
  return 'problem' in result ? result.problem.code : null;
};

it('the new version has exactly the changes that were accepted', () => {
  const texts = accepted(paragraphs, [reword('a', '新'), remove('c'), addAfter('f', '另加')]).map(
    ({ text }) => text,
  );
  expect(texts).toEqual(['新', '原文b', '原文d', '原文e', '原文f', '另加']);
});

it('what is added behind a paragraph that goes in the same version stands where that was', () => {
  const ids = accepted(paragraphs, [remove('b'), addAfter('b', '另加')]).map(
    ({ paragraphId }) => paragraphId,
  );
  expect(ids).toEqual(['a', 'new b', 'c', 'd', 'e', 'f']);
});

it.each<[string, string, AcceptedChange[]]>([
  ['suggestionsOverlap', 'two wordings of one paragraph', [reword('a', '甲'), reword('a', '乙')]],
  ['suggestionsOverlap', 'a wording of what goes away', [reword('a', '甲'), remove('a')]],
  [
    'suggestionOutdated',
    'a paragraph that reads differently by now',
    [{ kind: 'reword', paragraphId: 'a', originalText: '更早的原文', wording: '甲' }],
  ],
  [
    'suggestionOutdated',
    'the removal of words nobody proposed to remove',
    [{ kind: 'remove', paragraphId: 'a', originalText: '更早的原文' }],
  ],
  ['suggestionParagraphGone', 'a paragraph that is gone', [addAfter('z', '另加')]],
  ['suggestionParagraphGone', 'one of several that does not fit', [reword('a', '甲'), remove('z')]],
])('%s: %s', (code, _what, changes) => {
  expect(problemOf(changes)).toBe(code);
});

const changesToDifferentParagraphs = fc
  .subarray(paragraphs.map(({ paragraphId }) => paragraphId))
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.constantFrom(reword(id, `改${id}`), remove(id), addAfter(id, `加${id}`)),
      ),
    ),
  )
  // Behind a paragraph that has gone an earlier version has no place any more; see the test above.
  .chain((changes) =>
    fc.tuple(
      fc.constant(changes),
      fc.shuffledSubarray(changes, { minLength: changes.length, maxLength: changes.length }),
    ),
  );

it('changes to different paragraphs give the same text in whatever order, together or one by one', () => {
  fc.assert(
    fc.property(changesToDifferentParagraphs, ([changes, shuffled]) => {
      const together = accepted(paragraphs, changes);
      expect(accepted(paragraphs, shuffled)).toEqual(together);
      const oneByOne = shuffled.reduce<readonly Paragraph[]>(
        (from, change) => accepted(from, [change]),
        paragraphs,
      );
      expect(oneByOne).toEqual(together);
    }),
    { numRuns: 300, seed: 20261122 },
  );
});

it('a working copy keeps its writers’ own newer words, and takes over the rest', () => {
  const workingCopy = paragraphs.map((one) =>
    one.paragraphId === 'a' ? { ...one, text: '写的人自己改了' } : one,
  );
  const changed = withFittingChanges(workingCopy, [
    reword('a', '甲'),
    reword('b', '乙'),
    remove('z'),
  ]);
  expect(changed.slice(0, 2).map(({ text }) => text)).toEqual(['写的人自己改了', '乙']);
});
