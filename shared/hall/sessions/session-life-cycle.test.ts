import fc from 'fast-check';
import {
  comingStates,
  isHeld,
  nextSessionState,
  pastStates,
  type SessionEvent,
  type SessionState,
  sessionStates,
} from './session-life-cycle';

const states = Object.keys(sessionStates) as SessionState[];
const events: SessionEvent[] = [
  'announce',
  'begin',
  'end',
  'proposeMinutes',
  'confirmMinutes',
  'cancel',
];

it.each<[SessionState, SessionEvent, SessionState | null]>([
  ['draft', 'announce', 'announced'],
  ['draft', 'cancel', 'cancelled'],
  ['draft', 'begin', null],
  ['announced', 'begin', 'inProgress'],
  ['announced', 'cancel', 'cancelled'],
  ['announced', 'end', null],
  ['inProgress', 'end', 'ended'],
  ['inProgress', 'cancel', null],
  ['ended', 'proposeMinutes', 'minutesProposed'],
  ['ended', 'confirmMinutes', null],
  ['minutesProposed', 'proposeMinutes', 'minutesProposed'],
  ['minutesProposed', 'confirmMinutes', 'confirmed'],
])('%s, %s: %s', (state, event, next) => {
  expect(nextSessionState(state, event)).toBe(next);
});

it('nothing leads out of confirmed and cancelled', () => {
  for (const event of events)
    expect([nextSessionState('confirmed', event), nextSessionState('cancelled', event)]).toEqual([
      null,
      null,
    ]);
});

it('every way from a draft that goes on ends as confirmed or cancelled, never both', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 20 }), (tried) => {
      const passed: SessionState[] = ['draft'];
      for (const event of tried) {
        const next = nextSessionState(passed.at(-1) ?? 'draft', event);
        if (next !== null) passed.push(next);
      }
      expect(passed.filter((state) => state === 'confirmed').length).toBeLessThanOrEqual(1);
      expect(passed.includes('confirmed') && passed.includes('cancelled')).toBe(false);
    }),
  );
});

it('every state but the draft is either to come or past, and only past ones were held', () => {
  expect([...comingStates, ...pastStates].sort()).toEqual(
    states.filter((state) => state !== 'draft').sort(),
  );
  expect(states.filter(isHeld)).toEqual(['ended', 'minutesProposed', 'confirmed']);
});
