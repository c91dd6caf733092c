import fc from 'fast-check';
import { may } from '@/shared/permissions';
import { type Role, type StaffRole, staffRoles } from '@/shared/roles';
import { promiseLimits } from './limits';
import { type Plan, planProblems } from './plan-rules';
import { doneProblems, photoProblem, reportProblems, spendingProblems } from './progress-rules';
import { mayWorkFor } from './promise-bodies';
import {
  daysLate,
  endOfDay,
  type Milestone,
  missedOriginalDay,
  promiseGroupOf,
  standingOf,
} from './promise-standing';
import { averageTenths, averageText, isPoor, ratingSum, type ScoreCounts } from './ratings';

// 2026-11-22 23:30 in Shanghai: the day before, in UTC.
const now = new Date('2026-11-22T15:30:00Z');

const plan: Plan = {
  body: { role: 'propertyManager' },
  contact: '前台 李师傅',
  task: '更换一单元门禁，通电调试。',
  budgetFen: 0,
  milestones: [
    { title: '采购', dueDay: '2026-11-22' },
    { title: '安装', dueDay: '2026-11-22' },
    { title: '换卡', dueDay: '2026-12-01' },
  ],
};
const codes = (changed: Partial<Plan>) =>
  planProblems({ ...plan, ...changed }, now).map(({ code }) => code);

describe('a plan', () => {
  it('may begin today and have two milestones on a day', () => expect(codes({})).toEqual([]));

  it.each<[string, Partial<Plan>, string[]]>([
    ['nobody answers for it', { body: null }, ['promiseBodyMissing']],
    ['a body that carries nothing out', { body: { role: 'moderator' } }, ['promiseBodyMissing']],
    ['an outside body of one letter', { body: { name: ' 局 ' } }, ['promiseBodyLength']],
    ['nobody to reach', { contact: ' ' }, ['promiseContactLength']],
    ['no task', { task: '换门禁' }, ['promiseTaskLength']],
    ['half a fen', { budgetFen: 0.5 }, ['promiseBudgetRange']],
    ['money beyond counting', { budgetFen: 2 ** 53 }, ['promiseBudgetRange']],
    [
      'thirteen milestones',
      { milestones: Array(13).fill(plan.milestones[0]) },
      ['milestonesCount'],
    ],
    ['yesterday', { milestones: [{ title: '采购', dueDay: '2026-11-21' }] }, ['milestoneDayPast']],
    [
      'in eleven years',
      { milestones: [{ title: '采购', dueDay: '2037-11-22' }] },
      ['milestoneDayFar'],
    ],
    ['not in order', { milestones: [...plan.milestones].reverse() }, ['milestonesNotInOrder']],
    [
      'a milestone without a name',
      { milestones: [{ title: '', dueDay: '2026-12-01' }] },
      ['milestoneTitleLength'],
    ],
  ])('%s', (_name, changed, expected) => expect(codes(changed)).toEqual(expected));
});

it('bodies work for themselves; those who manage topics for all', () => {
  const works = (role: Role, body: Parameters<typeof mayWorkFor>[1]) => mayWorkFor([role], body);
  expect(works('propertyManager', { role: 'propertyManager' })).toBe(true);
  expect(works('propertyManager', { role: 'ownersCommittee' })).toBe(false);
  expect(works('propertyManager', { name: '朝阳街道办' })).toBe(false);
  expect(works('adult', { role: 'propertyManager' })).toBe(false);
  for (const role of Object.keys(staffRoles) as StaffRole[]) {
    expect(works(role, { name: '朝阳街道办' })).toBe(may([role], 'hall.manageTopic'));
  }
});

describe('what is said of the work', () => {
  it('a milestone is reached between the plan and today, in Shanghai', () => {
    const done = (day: string) => doneProblems({ day, note: '' }, '2026-11-20T16:00:00Z', now);
    expect(done('2026-11-20')).toEqual([{ code: 'milestoneDoneDay' }]);
    expect(done('2026-11-21')).toEqual([]);
    expect(done('2026-11-22')).toEqual([]);
    expect(done('2026-11-23')).toEqual([{ code: 'milestoneDoneDay' }]);
  });

  it('money is a whole number of fen above nothing', () => {
    const problems = (amountFen: number) => spendingProblems({ what: '门禁一套', amountFen });
    for (const amount of [1, 100, promiseLimits.spendingFen.max])
      expect(problems(amount)).toEqual([]);
    for (const amount of [0, -1, 0.5, Number.NaN, promiseLimits.spendingFen.max + 1])
      expect(problems(amount)).toEqual([{ code: 'spendingAmountRange' }]);
    expect(spendingProblems({ what: '', amountFen: 1 })).toMatchObject([
      { code: 'spendingForLength' },
    ]);
  });

  it('photos are few, and each stands once', () => {
    expect(photoProblem(['a', 'b'])).toBeNull();
    expect(photoProblem(['a', 'a'])?.code).toBe('promisePhotosRepeated');
    expect(photoProblem(['a', 'b'], { max: 1 })?.code).toBe('promisePhotosTooMany');
  });

  it('a report leaves nothing open unexplained', () => {
    const summary = '门禁已经全部换好，每户发了两张新卡，旧卡在前台回收。';
    const open = [{ id: 'one', title: '换卡' }];
    const of = (words: string) =>
      reportProblems(summary, open, [{ milestoneId: 'one', words }]).map(({ code }) => code);
    expect(reportProblems(summary, [], [])).toEqual([]);
    expect(of(' ')).toEqual(['milestonesUnexplained']);
    expect(of('改期')).toEqual(['explanationLength']);
    expect(of('线路老化，改在明年更换。')).toEqual([]);
    expect(reportProblems('好了', [], []).map(({ code }) => code)).toEqual(['reportSummaryLength']);
  });
});

describe('where a promise stands', () => {
  const milestone = (position: number, dueDay: string, doneDay: string | null): Milestone => ({
    id: String(position),
    title: `步骤${position}`,
    position,
    dueDay,
    originalDay: dueDay,
    doneDay,
  });

  it('next is what is due first of what is open, and among equals what was planned first', () => {
    const milestones = [
      milestone(0, '2026-12-05', '2026-11-22'),
      milestone(1, '2026-12-20', null),
      milestone(2, '2026-12-10', null),
      milestone(3, '2026-12-10', null),
    ];
    const { next, milestonesDone, nextDueAt } = standingOf(milestones, now);
    expect(next?.position).toBe(2);
    expect(milestonesDone).toBe(1);
    expect(nextDueAt).toEqual(new Date('2026-12-10T16:00:00Z'));
  });

  it('when all is done the report is owed 15 days later', () => {
    const { next, nextDueAt } = standingOf([milestone(0, '2026-12-05', '2026-11-22')], now);
    expect(next).toBeNull();
    expect(nextDueAt).toEqual(new Date('2026-12-07T16:00:00Z'));
  });

  it('late begins with the day after, in Shanghai', () => {
    const end = endOfDay('2026-11-22');
    const before = new Date(end.getTime() - 1);
    expect([before, end].map((at) => daysLate('2026-11-22', at))).toEqual([0, 1]);
    const group = (at: Date) => promiseGroupOf({ state: 'underWay', nextDueAt: end }, at);
    expect([before, end].map(group)).toEqual(['underWay', 'late']);
    expect(promiseGroupOf({ state: 'reported', nextDueAt: end }, end)).toBe('underWay');
    expect(promiseGroupOf({ state: 'resumed', nextDueAt: end }, end)).toBeNull();
    expect(promiseGroupOf({ state: 'kept', nextDueAt: end }, end)).toBe('kept');
  });

  it('a day that was moved is still measured by the first', () => {
    const moved = { originalDay: '2026-11-20', doneDay: '2026-11-21' };
    expect(missedOriginalDay(moved, now)).toBe(true);
    expect(missedOriginalDay({ ...moved, doneDay: '2026-11-20' }, now)).toBe(false);
    expect(missedOriginalDay({ originalDay: '2026-11-22', doneDay: null }, now)).toBe(false);
    expect(missedOriginalDay({ originalDay: '2026-11-21', doneDay: null }, now)).toBe(true);
  });
});

describe('ratings', () => {
  const counts = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40));

  it('the average is the exact one, rounded to tenths half up', () => {
    fc.assert(
      fc.property(counts, (of: ScoreCounts) => {
        const sum = ratingSum(of);
        const tenths = averageTenths(sum);
        if (sum.count < 5) return expect(tenths).toBeNull();
        // |10 sum / count − tenths| ≤ 1/2, in whole numbers; exactly half goes up.
        const twice = 20 * sum.sum - 2 * (tenths ?? 0) * sum.count;
        expect(twice).toBeLessThan(sum.count);
        expect(twice).toBeGreaterThanOrEqual(-sum.count);
      }),
    );
  });

  it('is poor below 3.0 exactly, from five ratings on', () => {
    fc.assert(
      fc.property(counts, (of: ScoreCounts) => {
        const { count, sum } = ratingSum(of);
        expect(isPoor({ count, sum })).toBe(count >= 5 && sum < 3 * count);
      }),
    );
    expect(isPoor(ratingSum([4, 0, 0, 0, 0]))).toBe(false);
    expect(isPoor(ratingSum([0, 0, 5, 0, 0]))).toBe(false);
    // 2.98 is shown as 3.0, and is poor all the same.
    expect(averageTenths(ratingSum([0, 1, 49, 0, 0]))).toBe(30);
    expect(isPoor(ratingSum([0, 1, 49, 0, 0]))).toBe(true);
  });

  it('is written as people read it', () => {
    expect([10, 28, 50].map(averageText)).toEqual(['1.0 分', '2.8 分', '5.0 分']);
  });
});
