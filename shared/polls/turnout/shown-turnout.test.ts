import fc from 'fast-check';
import { shanghaiDay } from '@/shared/shanghai-time';
import { lastMidnight, leastStep, shownBefore, shownTogether } from './shown-turnout';

const now = new Date('2026-11-22T02:00:00Z'); // 10:00 in Shanghai
const midnightAfter = (day: string) => new Date(`${day}T16:00:00Z`);

it('the last midnight is Shanghai’s, also in the hours when UTC has another date', () => {
  expect(lastMidnight(now)).toEqual(new Date('2026-11-21T16:00:00Z'));
  expect(lastMidnight(new Date('2026-11-21T16:00:00Z'))).toEqual(new Date('2026-11-21T16:00:00Z'));
  expect(lastMidnight(new Date('2026-11-21T15:59:59.999Z'))).toEqual(
    new Date('2026-11-20T16:00:00Z'),
  );
});

describe('a secret poll shows', () => {
  it('nothing before five have taken part', () => {
    expect(shownBefore([{ day: '2026-11-20', voters: 4 }], now)).toBeNull();
  });

  it('five of one day, from the midnight after it', () => {
    expect(shownBefore([{ day: '2026-11-20', voters: 5 }], now)).toEqual(
      midnightAfter('2026-11-20'),
    );
  });

  it('nobody of today, however many', () => {
    expect(shownBefore([{ day: '2026-11-22', voters: 500 }], now)).toBeNull();
  });

  it('days that add up to five together, not the four before the step is full', () => {
    const days = [
      { day: '2026-11-18', voters: 6 },
      { day: '2026-11-19', voters: 4 },
      { day: '2026-11-20', voters: 0 },
    ];
    expect(shownBefore(days, now)).toEqual(midnightAfter('2026-11-18'));
    expect(shownBefore([...days, { day: '2026-11-21', voters: 1 }], now)).toEqual(
      midnightAfter('2026-11-21'),
    );
  });

  it('the same, in whatever order the days are given', () => {
    const days = [
      { day: '2026-11-21', voters: 1 },
      { day: '2026-11-18', voters: 6 },
      { day: '2026-11-19', voters: 4 },
    ];
    expect(shownBefore(days, now)).toEqual(midnightAfter('2026-11-21'));
  });

  it('from one midnight to the next never fewer than five new ones, and never less than before', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(counts, (perDay) => {
        const first = Date.parse('2026-10-01T04:00:00Z');
        const days = perDay.map((voters, index) => ({
          day: shanghaiDay(new Date(first + index * 86_400_000)),
          voters,
        }));
        let before = 0;
        for (let day = 0; day <= perDay.length; day += 1) {
          const until = shownBefore(days, new Date(first + day * 86_400_000));
          const shown = days
            .filter(({ day }) => until !== null && day < shanghaiDay(until))
            .reduce((sum, { voters }) => sum + voters, 0);
          expect(shown === before || shown >= before + leastStep).toBe(true);
          before = shown;
        }
      }),
    );
  });
});

it('small buildings are shown together, large ones for themselves', () => {
  const rolls = new Map([
    ['1栋', 120],
    ['商铺', 4],
    ['会所', 9],
    ['2栋', 10],
  ]);
  expect(shownTogether(rolls)).toEqual(
    new Map([
      ['1栋', '1栋'],
      ['商铺', null],
      ['会所', null],
      ['2栋', '2栋'],
    ]),
  );
});
