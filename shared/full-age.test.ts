import { isOfFullAge } from './full-age';

describe('coming of age', () => {
  it.each([
    ['the day before the birthday', '2008-11-22', '2026-11-21', false],
    ['the birthday itself', '2008-11-21', '2026-11-21', true],
    ['an old person', '1940-01-01', '2026-11-21', true],
    ['born on 29 February, 27 February of a common year', '2008-02-29', '2026-02-27', false],
    ['born on 29 February, 28 February of a common year', '2008-02-29', '2026-02-28', true],
  ])('%s', (_case, birthDate, on, expected) => {
    expect(isOfFullAge(birthDate, on)).toBe(expected);
  });
});
