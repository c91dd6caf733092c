import { minutesChangeText, minutesText } from './minutes-text';

it.each([
  [0, '0分钟'],
  [1, '1分钟'],
  [59, '59分钟'],
  [60, '1小时'],
  [61, '1小时1分钟'],
  [150, '2小时30分钟'],
  [90_000, '1500小时'],
  [-90, '−1小时30分钟'],
  [-5, '−5分钟'],
])('%d minutes are read as %s', (minutes, text) => {
  expect(minutesText(minutes)).toBe(text);
});

it('a change says whether minutes come or go', () => {
  expect(minutesChangeText(30)).toBe('+30分钟');
  expect(minutesChangeText(-120)).toBe('−2小时');
  expect(minutesChangeText(0)).toBe('0分钟');
});
