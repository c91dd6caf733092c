import { answerLook, placesText } from './session-looks';

it.each([
  [null, 12, '12 人报名'],
  [30, 12, '12 人报名，还有 18 个位子'],
  [30, 30, '30 人报名，位子已满'],
])('of %p places %i taken: %s', (capacity, placesTaken, words) => {
  expect(placesText({ capacity, placesTaken })).toBe(words);
});

it('who declined or did not answer has no badge', () => {
  expect(answerLook('declined')).toBeNull();
  expect(answerLook(null)).toBeNull();
  expect(answerLook('waiting')?.word).toBe('我在候补');
});
