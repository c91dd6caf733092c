import { answerText } from './answer-text';
import type { Answer } from './methods/ballot-item';

const options = ['甲', '乙', '丙'].map((title, index) => ({
  ...{ optionId: `o${index}`, title, description: '', photoId: null, priceFen: null },
}));

it.each<[string, Answer, string]>([
  ['approval', 'approve', '赞成'],
  ['an abstention of any method', 'abstain', '弃权'],
  ['one option', { option: 'o1' }, '乙'],
  ['several options, as the item lists them', { options: ['o2', 'o0'] }, '甲；丙'],
  ['scores, 0 where none was given', { scores: { o1: 5 } }, '甲 0 分；乙 5 分；丙 0 分'],
  ['a ranking with a tie', { ranking: [['o2'], ['o0', 'o1']] }, '丙 ＞ 甲＝乙'],
  ['an option that is none of the item', { option: 'x' }, ''],
])('%s', (_, answer, text) => {
  expect(answerText({ options }, answer)).toBe(text);
});
