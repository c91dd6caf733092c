import { answerText, answerWords } from './answer-words';
import type { BallotMethod } from './methods/ballot-item';

const options = ['甲', '乙', '丙'].map((title, place) => ({
  optionId: title,
  title,
  description: '',
  photoId: null,
  photoAddress: null,
  priceFen: (place + 1) * 100_000,
}));
const unpriced = options.map((option) => ({ ...option, priceFen: null }));
const item = (method: BallotMethod) => ({
  method,
  options: method.kind === 'budget' ? options : unpriced,
});
const approval = item({ kind: 'approval', minChoices: 1, maxChoices: 2, winners: 1 });
const ranked = item({ kind: 'ranked', winners: 1 });

it.each([
  [item({ kind: 'approveReject' }), 'reject', ['反对']],
  [approval, 'abstain', ['弃权']],
  [item({ kind: 'single' }), { option: '乙' }, ['乙']],
  [approval, { options: ['丙', '甲'] }, ['甲', '丙']],
  [
    item({ kind: 'budget', budgetFen: 500_000, maxChoices: null }),
    { options: ['甲', '丙'] },
    ['甲（1,000 元）', '丙（3,000 元）', '共 4,000 元'],
  ],
  [
    item({ kind: 'score', maxScore: 5, winners: 1 }),
    { scores: { 乙: 4 } },
    ['甲：0 分', '乙：4 分', '丙：0 分'],
  ],
  [ranked, { ranking: [['丙'], ['甲'], ['乙']] }, ['第 1：丙', '第 2：甲', '第 3：乙']],
  [ranked, { ranking: [['甲', '丙'], ['乙']] }, ['并列第 1：甲、丙', '第 3：乙']],
  [ranked, { ranking: [['乙']] }, ['第 1：乙', '没排的 2 个，并列最后']],
] as const)('%#: %j', (paper, answer, words) => {
  expect(answerWords(paper, answer)).toEqual(words);
});

it('an option that is none of the item says nothing', () => {
  expect(answerWords(item({ kind: 'single' }), { option: 'x' })).toEqual(['']);
});

it('in one line, for a list', () => {
  expect(answerText(approval, { options: ['丙', '甲'] })).toBe('甲；丙');
});
