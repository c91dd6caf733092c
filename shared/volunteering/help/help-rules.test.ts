import fc from 'fast-check';
import { emergenciesIn } from './emergency-words';
import { helpDeadline } from './help-deadlines';
import {
  endedHelpStates,
  type HelpEvent,
  type HelpState,
  helpStates,
  helpTransitions,
  nextHelpState,
} from './help-life-cycle';
import { helpLimits } from './help-limits';
import { type HelpWanted, helpProblems } from './help-problems';
import { saidPeriod, saidTimeProblem, saysSame } from './said-time';
import { isStillToCome, wantedWindow } from './wanted-window';

const now = '2026-11-22T02:00:00.000Z';
const later = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();
const states = Object.keys(helpStates) as HelpState[];
const wanted: HelpWanted = {
  words: '帮忙取一下药',
  unitId: 'u',
  phone: '13800001234',
  neighbourName: null,
  wantedFrom: later(60),
  wantedUntil: later(120),
  expectedMinutes: 30,
  way: 'mutual',
};
const codes = (changes: Partial<HelpWanted>) =>
  helpProblems({ ...wanted, ...changes }, now).map(({ code }) => code);

describe('the life of a request', () => {
  const events = [...new Set(states.flatMap((state) => Object.keys(helpTransitions[state])))];

  it('what has ended stays, whatever is tried', () => {
    for (const state of endedHelpStates)
      for (const event of events) expect(nextHelpState(state, event as HelpEvent)).toBeNull();
  });

  it('only what somebody took is ever settled, and every state is reached', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...(events as HelpEvent[]))), (tried) => {
        let state: HelpState = 'open';
        let wasTaken = false;
        for (const event of tried) {
          const next: HelpState | null = nextHelpState(state, event);
          if (next === null) continue;
          state = next;
          if (state === 'taken') wasTaken = true;
          if (state === 'open') wasTaken = false;
          if (state === 'settled') expect(wasTaken).toBe(true);
        }
      }),
    );
    const reached = states.flatMap((state) => Object.values(helpTransitions[state]));
    expect(new Set([...reached, 'open'])).toEqual(new Set(states));
  });
});

describe('deadlines', () => {
  const request = { wantedUntil: now, remindedAt: null, saidAt: null, earns: true };

  it('3 days after the wanted time: untaken it ends, taken the two are reminded, a week later it ends', () => {
    const third = new Date('2026-11-25T02:00:00Z');
    expect(helpDeadline({ ...request, state: 'open' })).toEqual({ at: third, event: 'expire' });
    expect(helpDeadline({ ...request, state: 'taken' })).toEqual({ at: third, event: 'remind' });
    expect(helpDeadline({ ...request, state: 'taken', remindedAt: third })).toEqual({
      at: new Date('2026-12-02T02:00:00Z'),
      event: 'expire',
    });
  });

  it('unconfirmed for 7 days staff are called; a duty, which earns nothing, counts as confirmed', () => {
    const said = { ...request, state: 'reported' as const, saidAt: now };
    const at = new Date('2026-11-29T02:00:00Z');
    expect(helpDeadline(said)).toEqual({ at, event: 'callStaff' });
    expect(helpDeadline({ ...said, earns: false })).toEqual({ at, event: 'agree' });
  });

  it('what has ended and what staff decide waits for no time', () => {
    for (const state of ['settling', ...endedHelpStates] as const)
      expect(helpDeadline({ ...request, state, saidAt: now })).toBeNull();
  });
});

describe('the time somebody says', () => {
  it('lies between the taking and now: no minute is made up before or after', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -600, max: 600 }),
        fc.integer({ min: -5, max: 600 }),
        (start, minutes) => {
          const said = { startsAt: later(start), minutes };
          const problem = saidTimeProblem(said, later(0), later(300));
          const { max } = helpLimits.saidMinutes;
          const fits = minutes >= 1 && minutes <= max && start >= 0 && start + minutes <= 300;
          expect(problem === null).toBe(fits);
          if (fits) {
            const { startsAt, endsAt } = saidPeriod(said);
            expect(endsAt.getTime() - startsAt.getTime()).toBe(minutes * 60_000);
          }
        },
      ),
    );
  });

  it('seconds of the taking do not count, parts of minutes are none', () => {
    const takenAt = '2026-11-22T02:00:59.000Z';
    expect(saidTimeProblem({ startsAt: now, minutes: 5 }, takenAt, later(60))).toBeNull();
    expect(saidTimeProblem({ startsAt: now, minutes: 1.5 }, takenAt, later(60))?.code).toBe(
      'helpMinutesRange',
    );
  });

  it('two say the same however the instant is written', () => {
    const said = { startsAt: now, minutes: 5 };
    expect(saysSame(said, { startsAt: new Date(now), minutes: 5 })).toBe(true);
    expect(saysSame(said, { startsAt: now, minutes: 6 })).toBe(false);
    expect(saysSame(said, { startsAt: later(1), minutes: 5 })).toBe(false);
  });
});

describe('what is asked', () => {
  it('is complete as it stands', () => expect(codes({})).toEqual([]));

  it.each<[string, Partial<HelpWanted>, string]>([
    ['four characters', { words: '取个药啊' }, 'helpWordsLength'],
    ['five pictures are characters, four are not enough', { words: '💊💊💊💊' }, 'helpWordsLength'],
    ['301 characters', { words: '药'.repeat(301) }, 'helpWordsLength'],
    ['no home', { unitId: '' }, 'helpHomeMissing'],
    ['no phone', { phone: '123' }, 'helpPhoneInvalid'],
    ['a neighbour without a name', { neighbourName: ' ' }, 'helpNeighbourNameMissing'],
    ['a past time', { wantedFrom: later(-120), wantedUntil: later(0) }, 'helpWindowPast'],
    ['an end before its beginning', { wantedFrom: later(200) }, 'helpWindowPast'],
    ['after 30 days', { wantedUntil: later(30 * 24 * 60 + 1) }, 'helpWindowTooFar'],
    ['14 minutes', { expectedMinutes: 14 }, 'helpMinutesRange'],
    ['481 minutes', { expectedMinutes: 481 }, 'helpMinutesRange'],
  ])('%s: refused', (_title, changes, code) => expect(codes(changes)).toContain(code));

  it('staff’s own minutes pay for nobody else', () => {
    expect(codes({ neighbourName: '王秀兰', way: 'timeBank' })).toEqual(['timeBankOwnMinutesOnly']);
  });
});

it('a part of a day is a window in Shanghai, of today what is left of it', () => {
  expect(wantedWindow('2026-11-23', 'morning', now)).toEqual({
    wantedFrom: '2026-11-23T00:00:00.000Z',
    wantedUntil: '2026-11-23T04:00:00.000Z',
  });
  expect(wantedWindow('2026-11-22', 'morning', now).wantedFrom).toBe(now);
  expect(isStillToCome('2026-11-22', 'morning', now)).toBe(true);
  expect(isStillToCome('2026-11-22', 'morning', later(120))).toBe(false);
});

describe('emergencies', () => {
  it.each([
    ['老伴摔倒了起不来', '120'],
    ['突然胸口疼，喘不上气', '120'],
    ['厨房有煤气味', '119'],
    ['被困在电梯里了', '119'],
    ['楼下有人打人', '110'],
    ['孩子走丢了', '110'],
  ])('%s: %s', (words, number) => expect(emergenciesIn(words)).toContain(number));

  it.each([
    '帮我取一下降压药',
    '灯泡坏了换一个',
    '陪我去医院复查',
    '帮忙搬一箱书到三楼',
    '教我用手机付煤气费',
  ])('%s: none', (words) => expect(emergenciesIn(words)).toEqual([]));
});
