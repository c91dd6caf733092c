import { defaultVolunteeringRules } from '../volunteering-rules';
import { cashWordIn } from './cash-words';
import {
  monthAfter,
  monthOf,
  monthText,
  postingTime,
  startOfMonth,
  startOfYear,
} from './posting-months';
import { rulesProblem } from './rules-problem';
import { pointsOf, starsOf, starsText } from './stars';

const { starHours } = defaultVolunteeringRules;

it.each([
  [0, 0, 6_000, '志愿者'],
  [5_999, 0, 1, '志愿者'],
  [6_000, 1, 12_000, '一星志愿者'],
  [17_999, 1, 1, '一星志愿者'],
  [18_000, 2, 18_000, '二星志愿者'],
  [36_000, 3, 24_000, '三星志愿者'],
  [60_000, 4, 30_000, '四星志愿者'],
  [90_000, 5, null, '五星志愿者'],
  [1_000_000, 5, null, '五星志愿者'],
])('%d minutes: %d stars, %s to the next', (minutes, stars, minutesToNext, text) => {
  expect(starsOf(minutes, starHours)).toEqual({ stars, minutesToNext });
  expect(starsText(stars)).toBe(text);
});

it.each([
  [59, 60, 0],
  [60, 60, 1],
  [119, 60, 1],
  [0, 60, 0],
  [-90, 60, 0],
  [95, 10, 9],
])('%d minutes to spend make, at %d each, %d points', (minutes, perPoint, points) => {
  expect(pointsOf(minutes, perPoint)).toBe(points);
});

it('months are those of Asia/Shanghai, over the ends of years too', () => {
  expect(monthOf('2026-10-31T15:59:59.999Z')).toBe('2026-10');
  expect(monthOf('2026-10-31T16:00:00Z')).toBe('2026-11');
  expect(startOfMonth('2026-11').toISOString()).toBe('2026-10-31T16:00:00.000Z');
  expect(monthAfter('2026-12')).toBe('2027-01');
  expect(monthAfter('2026-01', 13)).toBe('2027-02');
  expect(postingTime('2026-12').toISOString()).toBe('2027-01-01T00:00:00.000Z');
  expect(startOfYear('2026-12-31T16:30:00Z').toISOString()).toBe('2026-12-31T16:00:00.000Z');
  expect(monthText('2026-09')).toBe('2026年9月');
});

it.each([
  ['现金 50 元', '现金'],
  ['现 金', '现金'],
  ['红·包', '红包'],
  ['微信转账', '转账'],
  ['超市卡５０元', '0元'],
  ['补助¥20', '¥2'],
  ['10块钱', '0块钱'],
])('a benefit named %s smells of cash', (name, word) => {
  expect(cashWordIn(name)).toBe(word);
});

it.each(['理发一次', '大米5公斤', '羽毛球场1小时', '元宵一份', '月饼两块', '单元门禁卡'])(
  'a benefit named %s does not',
  (name) => {
    expect(cashWordIn(name)).toBeNull();
  },
);

it('rules keep to their limits, and a posting lasts seven days at least', () => {
  const withRules = (change: object) => rulesProblem({ ...defaultVolunteeringRules, ...change });
  expect(withRules({})).toBeNull();
  expect(withRules({ minutesPostingDays: 6 })).toBe('rulesOutOfRange');
  expect(withRules({ minutesPerPoint: 0 })).toBe('rulesOutOfRange');
  expect(withRules({ offerHours: 1.5 })).toBe('rulesOutOfRange');
  expect(withRules({ starHours: [100, 300, 300, 1000, 1500] })).toBe('starHoursNotAscending');
  expect(withRules({ starHours: [0, 1, 2, 3, 4] })).toBe('rulesOutOfRange');
  expect(withRules({ certificateContact: '电'.repeat(61) })).toBe('rulesOutOfRange');
});
