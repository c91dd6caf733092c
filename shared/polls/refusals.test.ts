import { hallRefusals } from '@/shared/hall/refusals';
import { pollRefusals } from './refusals';

const details = {
  opensAt: '2026-12-07T01:00:00Z',
  closesAt: '2026-12-17T01:00:00Z',
  closedAt: '2026-12-17T01:00:00Z',
  earliest: '2026-12-07T01:00:00Z',
  latest: '2026-12-07T01:00:00Z',
  itemIds: ['a'],
  unitIds: ['a'],
  personIds: ['a'],
  position: 1,
  option: 2,
  method: '打分',
  matter: '重建',
  ruleSet: '居民会议',
  body: '居民会议',
  what: '参加的标准',
  law: '超过二分之一',
  days: 5,
  min: 0,
  max: 9,
  missing: 2,
  most: 3,
  endedAt: '2026-12-17T01:00:00Z',
  leafIndex: 7,
  postedUntil: '2026-12-17T01:00:00Z',
};

describe('refusals', () => {
  it('have codes of their own in polls and in the hall', () => {
    const inBoth = Object.keys(pollRefusals).filter((code) => code in hallRefusals);
    expect(inBoth).toEqual([]);
  });

  it.each(Object.entries({ ...pollRefusals, ...hallRefusals }))(
    '%s is a whole sentence',
    (_code, message) => {
      const sentence =
        typeof message === 'string'
          ? message
          : (message as (given: typeof details) => string)(details);
      expect(sentence).toMatch(/。$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|Invalid/);
    },
  );
});
