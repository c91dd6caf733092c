import fc from 'fast-check';
import { anyAnswer, everyMethod } from '@/test/rules/ballot-papers';
import { ballotProblems } from './ballot-paper';
import type { Answer, Answers } from './methods/ballot-item';

const whole: Answers = {
  fence: 'approve',
  tree: { option: 'a' },
  council: { options: ['a', 'b'] },
  name: { scores: { a: 5, c: 1 } },
  bench: { ranking: [['b'], ['a', 'c']] },
  fund: { options: ['d'] },
};
const codes = (answers: Answers) => ballotProblems(everyMethod, answers).map(({ code }) => code);

describe('answers about to be cast', () => {
  it('are fine when every item has one of its method', () => {
    expect(ballotProblems(everyMethod, whole)).toEqual([]);
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(everyMethod.map((item) => [item.itemId, anyAnswer(item)]))),
        (answers) => expect(ballotProblems(everyMethod, answers)).toEqual([]),
      ),
    );
  });

  it('may abstain from every item, whatever its method', () => {
    expect(codes(Object.fromEntries(everyMethod.map(({ itemId }) => [itemId, 'abstain'])))).toEqual(
      [],
    );
  });

  it('name every item that was overlooked', () => {
    const { fence: _, bench: __, ...rest } = whole;
    expect(ballotProblems(everyMethod, rest)).toEqual([
      { code: 'answerMissing', details: { itemIds: ['fence', 'bench'] } },
    ]);
    expect(codes({})).toEqual(['answerMissing']);
  });

  it('do not take items of another poll', () => {
    expect(ballotProblems(everyMethod, { ...whole, roof: 'approve' })).toEqual([
      { code: 'ballotItemUnknown', details: { itemId: 'roof' } },
    ]);
  });

  it.each<[string, string, Answer, string]>([
    ['approving what is to be chosen', 'tree', 'approve', 'answerNotOfMethod'],
    ['choosing where there is only yes and no', 'fence', { option: 'a' }, 'answerNotOfMethod'],
    ['one where several', 'council', { option: 'a' }, 'answerNotOfMethod'],
    ['a list where one', 'tree', { options: ['a'] }, 'answerNotOfMethod'],
    ['a ranking for scores', 'name', { ranking: [['a']] }, 'answerNotOfMethod'],
    ['scores for a ranking', 'bench', { scores: { a: 1 } }, 'answerNotOfMethod'],
    ['an empty group in a ranking', 'bench', { ranking: [['a'], []] }, 'answerNotOfMethod'],
    ['a foreign option', 'tree', { option: 'x' }, 'optionUnknown'],
    ['a foreign option among others', 'council', { options: ['a', 'x'] }, 'optionUnknown'],
    ['a foreign option scored', 'name', { scores: { x: 1 } }, 'optionUnknown'],
    ['an inherited name scored', 'name', { scores: { constructor: 1 } }, 'optionUnknown'],
    ['a foreign option ranked', 'bench', { ranking: [['a'], ['x']] }, 'optionUnknown'],
    ['a foreign project', 'fund', { options: ['x'] }, 'optionUnknown'],
    ['an option twice', 'council', { options: ['a', 'a'] }, 'optionRepeated'],
    ['a project twice', 'fund', { options: ['a', 'b', 'a'] }, 'optionRepeated'],
    ['ranked twice in one group', 'bench', { ranking: [['a', 'a']] }, 'optionRankedTwice'],
    ['ranked twice in two groups', 'bench', { ranking: [['a'], ['b', 'a']] }, 'optionRankedTwice'],
    ['too few', 'council', { options: [] }, 'optionsTooFew'],
    ['no project', 'fund', { options: [] }, 'optionsTooFew'],
    ['nothing ranked', 'bench', { ranking: [] }, 'optionsTooFew'],
    ['too many', 'council', { options: ['a', 'b', 'c', 'd'] }, 'optionsTooMany'],
    ['a score above the best', 'name', { scores: { a: 6 } }, 'scoreOutOfRange'],
    ['a negative score', 'name', { scores: { a: -1 } }, 'scoreOutOfRange'],
    ['half a point', 'name', { scores: { a: 1.5 } }, 'scoreOutOfRange'],
    ['no number', 'name', { scores: { a: Number.NaN } }, 'scoreOutOfRange'],
  ])('refuse %s, for this item alone', (_what, itemId, answer, code) => {
    const [problem, ...others] = ballotProblems(everyMethod, { ...whole, [itemId]: answer });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code, details: { itemId } });
    const position = everyMethod.findIndex((item) => item.itemId === itemId) + 1;
    expect(problem).toMatchObject({ details: { position } });
  });
});
