import { isOfAge, readBirthDate } from './birth-date';

it.each([
  ['1961-09-16', '1961-09-16'],
  ['1961/9/6', '1961-09-06'],
  ['1961.9.16', '1961-09-16'],
  ['1961年9月16日', '1961-09-16'],
  ['19610916', '1961-09-16'],
  ['１９６１－０９－１６', '1961-09-16'],
  ['2008-02-29', '2008-02-29'],
  ['2007-02-29', null],
  ['1961-13-01', null],
  ['1961-09', null],
  ['1861-09-16', null],
  ['61-09-16', null],
  ['不详', null],
])('%s is %s', (text, date) => {
  expect(readBirthDate(text)).toBe(date);
});

describe('somebody is 18', () => {
  it.each([
    ['2008-11-21', true],
    ['2008-11-22', false],
    ['1940-01-01', true],
    [null, false],
  ])('on 2026-11-21, born %s: %s', (birthDate, adult) => {
    expect(isOfAge(birthDate, 18, '2026-11-21')).toBe(adult);
  });

  it('from 1 March on if born on 29 February', () => {
    expect(isOfAge('2008-02-29', 18, '2026-02-28')).toBe(false);
    expect(isOfAge('2008-02-29', 18, '2026-03-01')).toBe(true);
  });
});
