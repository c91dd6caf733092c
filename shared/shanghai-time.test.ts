import {
  afterFullDays,
  daysAfter,
  shanghaiDay,
  shanghaiTimeText,
  startOfShanghaiDay,
} from './shanghai-time';

describe('days and times in Asia/Shanghai', () => {
  it('a new day begins at 16:00 UTC', () => {
    expect(shanghaiDay('2026-11-20T15:59:59.999Z')).toBe('2026-11-20');
    expect(shanghaiDay(new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21');
    expect(startOfShanghaiDay('2026-11-21').toISOString()).toBe('2026-11-20T16:00:00.000Z');
  });

  it('counts days over the ends of months and years', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
    expect(afterFullDays('2026-11-30T01:30:00Z', 5).toISOString()).toBe('2026-12-05T01:30:00.000Z');
  });

  it('is written as people read it', () => {
    expect(shanghaiTimeText('2026-12-07T01:00:00Z')).toBe('2026年12月7日 09:00');
  });
});
