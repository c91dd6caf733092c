import type { SessionState } from './session-life-cycle';
import {
  doorsOpenAt,
  earliestStart,
  whyCannotCheckIn,
  whyCannotMove,
  whyCannotRecordAttendance,
  whyCannotSignUp,
  whyNoticeTooShort,
} from './session-timing';

const at = (time: string) => new Date(`${time}+08:00`);
const startsAt = at('2026-12-01T19:00:00');
const endsAt = at('2026-12-01T21:00:00');
const session = (state: SessionState) => ({ state, startsAt, endsAt });

describe('the notice period', () => {
  it('three whole days lie between: announced on the 22nd, the 26th at the earliest, at any hour', () => {
    for (const now of ['2026-11-22T00:00:00', '2026-11-22T23:59:59'])
      expect(earliestStart(at(now), 3)).toEqual(at('2026-11-26T00:00:00'));
  });

  it('a start exactly then is allowed, a millisecond before is not', () => {
    const now = at('2026-11-22T10:00:00');
    expect(whyNoticeTooShort(at('2026-11-26T00:00:00'), 3, now)).toBeNull();
    expect(whyNoticeTooShort(new Date(at('2026-11-26T00:00:00').getTime() - 1), 3, now)).toEqual({
      code: 'sessionNoticeTooShort',
      details: { days: 3, earliest: at('2026-11-26T00:00:00').toISOString() },
    });
  });
});

it.each<[SessionState, string, string | null]>([
  ['announced', '2026-11-30T18:59:59', null],
  ['announced', '2026-11-30T19:00:00', 'sessionChangeTooLate'],
  ['inProgress', '2026-11-29T10:00:00', 'sessionNotChangeable'],
  ['cancelled', '2026-11-29T10:00:00', 'sessionNotChangeable'],
])('place and time of a session %s at %s: %s', (state, now, code) => {
  expect(whyCannotMove(session(state), at(now))?.code ?? null).toBe(code);
});

it.each<[SessionState, string, string | null]>([
  ['announced', '2026-12-01T18:59:59', null],
  ['announced', '2026-12-01T19:00:00', 'signupOver'],
  ['inProgress', '2026-12-01T18:30:00', 'signupOver'],
  ['cancelled', '2026-11-29T10:00:00', 'sessionCancelled'],
])('signing up for a session %s at %s: %s', (state, now, code) => {
  expect(whyCannotSignUp(session(state), at(now))?.code ?? null).toBe(code);
});

it.each<[SessionState, string, string | null]>([
  ['announced', '2026-12-01T17:59:59', 'checkInTooEarly'],
  ['announced', '2026-12-01T18:00:00', null],
  ['inProgress', '2026-12-01T20:59:59', null],
  ['inProgress', '2026-12-01T21:00:00', 'checkInOver'],
  ['ended', '2026-12-01T20:00:00', 'checkInOver'],
  ['cancelled', '2026-12-01T19:00:00', 'sessionCancelled'],
])('checking in to a session %s at %s: %s', (state, now, code) => {
  expect(whyCannotCheckIn(session(state), at(now))?.code ?? null).toBe(code);
});

it.each<[SessionState, string, string | null]>([
  ['announced', '2026-12-01T17:59:59', 'checkInTooEarly'],
  ['announced', '2026-12-01T18:00:00', null],
  ['ended', '2026-12-02T10:00:00', null],
  ['minutesProposed', '2026-12-02T10:00:00', 'attendanceSettled'],
  ['confirmed', '2026-12-02T10:00:00', 'attendanceSettled'],
  ['cancelled', '2026-12-01T18:30:00', 'sessionCancelled'],
])('putting the sheet of a session %s right at %s: %s', (state, now, code) => {
  expect(whyCannotRecordAttendance(session(state), at(now))?.code ?? null).toBe(code);
});

it('doors open an hour before', () => {
  expect(doorsOpenAt(startsAt)).toEqual(at('2026-12-01T18:00:00'));
});
