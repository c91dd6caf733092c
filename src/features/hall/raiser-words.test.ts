import { raiserWords } from './raiser-words';

it.each([
  [true, null, '我提出的'],
  [false, null, '1栋 李**'],
  [true, '3栋 王**', '3栋 王**提出，我代为提交'],
  [false, '3栋 王**', '3栋 王**提出，1栋 李**代为提交'],
])('mine: %s, for: %s', (isMine, raisedFor, words) => {
  expect(raiserWords({ isMine, raisedFor, authorName: '1栋 李**' })).toBe(words);
});
