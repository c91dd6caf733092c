import fc from 'fast-check';
import { ageOn } from '../volunteers/age';
import { cancelEvent, freeCancelUntil } from './cancelling';
import { type Consent, cannotServe } from './cannot-serve';
import { offerUntil } from './offer-time';
import { overlap } from './overlaps';

const minute = 60_000;
const hour = 60 * minute;
const now = new Date('2026-11-22T02:00:00Z');
const after = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);

it.each([
  // Half of the time left, thirty minutes at least, the community's hours at most.
  [72 * hour, 12, 12 * hour],
  [24 * hour, 12, 12 * hour],
  [23 * hour, 12, 11.5 * hour],
  [2 * hour, 12, 1 * hour],
  [60 * minute, 12, 30 * minute],
  [40 * minute, 12, 30 * minute],
  [30 * minute, 12, 30 * minute],
  [72 * hour, 1, 1 * hour],
])('with %d ms to the start and %d hours an offer holds %d ms', (left, hours, held) => {
  expect(offerUntil(now, after(left), hours)).toEqual(after(held));
});

it('less than thirty minutes before the start nobody is offered a place', () => {
  expect(offerUntil(now, after(30 * minute - 1), 12)).toBeNull();
  expect(offerUntil(now, after(-hour), 12)).toBeNull();
});

it('an offer never outlasts the start', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 90 * 24 * hour }),
      fc.integer({ min: 1, max: 72 }),
      (left, hours) => {
        const until = offerUntil(now, after(left), hours);
        if (until === null) return;
        expect(until.getTime()).toBeLessThanOrEqual(now.getTime() + left);
        expect(until.getTime() - now.getTime()).toBeGreaterThanOrEqual(30 * minute);
      },
    ),
  );
});

it('cancelling is late only after the deadline, and only for who has a place', () => {
  const deadline = freeCancelUntil(
    { startsAt: after(24 * hour), timesChangedAt: null },
    { cancelHours: 24 },
    { stateSince: after(-hour) },
  );
  expect(deadline).toEqual(now);
  expect(cancelEvent('confirmed', deadline, now)).toBe('cancel');
  expect(cancelEvent('confirmed', deadline, after(1))).toBe('cancelLate');
  expect(cancelEvent('waiting', deadline, after(1))).toBe('cancel');
  expect(cancelEvent('offered', deadline, after(1))).toBe('cancel');
});

it('whoever took the place before the times were changed steps back freely until the start', () => {
  const shift = { startsAt: after(2 * hour), timesChangedAt: now };
  const until = (stateSince: Date) => freeCancelUntil(shift, { cancelHours: 24 }, { stateSince });
  for (const before of [after(-hour), now]) expect(until(before)).toEqual(shift.startsAt);
  expect(until(after(1))).toEqual(after(-22 * hour));
});

it('shifts that follow each other do not overlap', () => {
  const first = { startsAt: now, endsAt: after(hour) };
  expect(overlap(first, { startsAt: after(hour), endsAt: after(2 * hour) })).toBe(false);
  expect(overlap(first, { startsAt: after(hour - 1), endsAt: after(2 * hour) })).toBe(true);
  expect(overlap(first, { startsAt: after(-hour), endsAt: after(1) })).toBe(true);
});

it.each([
  ['2008-11-25', '2026-11-24', 17],
  ['2008-11-25', '2026-11-25', 18],
  ['2008-02-29', '2026-02-27', 17],
  ['2008-02-29', '2026-02-28', 18],
  ['2008-02-29', '2028-02-28', 19],
  ['2008-12-31', '2026-01-01', 17],
])('born on %s one is, on %s, %d', (born, day, age) => {
  expect(ageOn(born, day)).toBe(age);
});

const adult = { birthDate: null, adult: true, skills: [], leftAt: null };
const minor = { ...adult, adult: false, birthDate: '2012-03-01' };
const open = { leastAge: 18, mostAge: null, isRescue: false, neededSkills: [], riskRevision: 2 };
const given: Consent = { state: 'given', riskRevision: 2 };

it.each([
  [adult, open, null, null],
  [adult, { ...open, leastAge: 20 }, null, 'birthDateNeeded'],
  [adult, { ...open, mostAge: 60 }, null, 'birthDateNeeded'],
  [{ ...adult, birthDate: '2006-11-26' }, { ...open, leastAge: 20 }, null, 'tooYoung'],
  [{ ...adult, birthDate: '2006-11-25' }, { ...open, leastAge: 20 }, null, null],
  [{ ...adult, adult: false }, open, null, 'tooYoung'],
  [{ ...adult, adult: false }, { ...open, leastAge: 10 }, null, 'birthDateNeeded'],
  [minor, open, given, 'tooYoung'],
  [minor, { ...open, leastAge: 10 }, null, 'guardianConsentNeeded'],
  [minor, { ...open, leastAge: 10 }, { ...given, state: 'asked' }, 'guardianConsentWaits'],
  [minor, { ...open, leastAge: 10 }, { ...given, riskRevision: 1 }, 'guardianConsentNeeded'],
  [minor, { ...open, leastAge: 10 }, given, null],
  [minor, { ...open, leastAge: 10, isRescue: true }, given, 'rescueAdultsOnly'],
  // Of age on the day of the shift, though not yet when signing up.
  [{ ...minor, birthDate: '2008-11-25' }, open, null, null],
  [{ ...adult, leftAt: now }, open, null, 'volunteerHasLeft'],
] as const)('%j in %j with %j: %s', (volunteer, activity, consent, problem) => {
  const startsAt = new Date('2026-11-25T02:00:00Z');
  expect(cannotServe({ volunteer, activity, startsAt, consent })).toBe(problem);
});
