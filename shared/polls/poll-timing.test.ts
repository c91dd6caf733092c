import { ownersAssembly } from './owners-assembly';
import type { PollState } from './poll-life-cycle';
import {
  dueEvent,
  entriesEndAt,
  isOpen,
  phaseAt,
  postedUntil,
  resultDueAt,
  sealedUntil,
  takesObjections,
} from './poll-timing';

const opensAt = '2026-12-07T01:00:00.000Z';
const closesAt = '2026-12-17T10:00:00.000Z';
const justBefore = (instant: string) => new Date(Date.parse(instant) - 1);
const aPoll = (state: PollState, until: string | null = null) => ({
  state,
  opensAt,
  closesAt,
  entryHours: 0,
  postedUntil: until,
  sealedUntil: null,
  isContested: false,
});

describe('a poll by the clock', () => {
  it.each<[string, PollState, string | Date, PollState]>([
    ['the last instant before opening', 'announced', justBefore(opensAt), 'announced'],
    ['opening is part of the window', 'announced', opensAt, 'open'],
    ['the last instant before closing', 'open', justBefore(closesAt), 'open'],
    ['closing is not', 'open', closesAt, 'closed'],
    ['a timer that never ran opens nothing late', 'announced', closesAt, 'closed'],
    ['a draft stays a draft', 'draft', opensAt, 'draft'],
    ['cancelled stays cancelled', 'cancelled', opensAt, 'cancelled'],
    ['a published result stays published', 'preliminary', opensAt, 'preliminary'],
  ])('%s', (_case, state, now, phase) => {
    expect(phaseAt(aPoll(state), now)).toBe(phase);
    expect(isOpen(aPoll(state), now)).toBe(phase === 'open');
  });

  it('asks for one step at a time until it has caught up', () => {
    const later = '2027-02-01T00:00:00Z';
    expect(dueEvent(aPoll('announced'), justBefore(opensAt))).toBeNull();
    expect(dueEvent(aPoll('announced'), later)).toBe('open');
    expect(dueEvent(aPoll('open'), justBefore(closesAt))).toBeNull();
    expect(dueEvent(aPoll('open'), later)).toBe('close');
    expect(dueEvent(aPoll('closed'), later)).toBe('publish');
    expect(dueEvent(aPoll('preliminary', later), justBefore(later))).toBeNull();
    expect(dueEvent(aPoll('preliminary', later), later)).toBe('finalise');
    expect(dueEvent(aPoll('final', later), later)).toBeNull();
  });

  it('is counted once the hours for entering papers are over', () => {
    const poll = { ...aPoll('closed'), entryHours: 36 };
    const over = '2026-12-18T22:00:00.000Z';
    expect(entriesEndAt(poll).toISOString()).toBe(over);
    expect(dueEvent(poll, justBefore(over))).toBeNull();
    expect(dueEvent(poll, over)).toBe('publish');
    expect(dueEvent(aPoll('closed'), closesAt)).toBe('publish');
  });

  it('a result that somebody contests does not become final', () => {
    const poll = aPoll('preliminary', closesAt);
    expect(dueEvent({ ...poll, isContested: true }, '2027-12-17T10:00:00Z')).toBeNull();
    expect(dueEvent(poll, closesAt)).toBe('finalise');
  });

  it('a final result is archived when the sealing ends, and not before', () => {
    const poll = { ...aPoll('final', closesAt), sealedUntil: '2027-12-18T16:00:00.000Z' };
    expect(dueEvent(poll, justBefore(poll.sealedUntil))).toBeNull();
    expect(dueEvent(poll, poll.sealedUntil)).toBe('archive');
    expect(dueEvent({ ...poll, state: 'archived' }, poll.sealedUntil)).toBeNull();
  });

  it('objections are taken to the last instant of the posting period', () => {
    const poll = aPoll('preliminary', closesAt);
    expect(takesObjections(poll, justBefore(closesAt))).toBe(true);
    expect(takesObjections(poll, closesAt)).toBe(false);
    expect(takesObjections({ ...poll, state: 'final' }, justBefore(closesAt))).toBe(false);
    expect(takesObjections(aPoll('closed'), justBefore(closesAt))).toBe(false);
  });

  it.each([
    ['2026-12-17T10:00:00Z', '2027-12-17T16:00:00.000Z'],
    ['2026-12-17T15:59:59.999Z', '2027-12-17T16:00:00.000Z'],
    ['2026-12-17T16:00:00Z', '2027-12-18T16:00:00.000Z'],
    ['2028-02-29T03:00:00Z', '2029-02-28T16:00:00.000Z'],
  ])('published at %s, ballots stay sealed a whole year: until %s', (published, until) => {
    expect(sealedUntil(published).toISOString()).toBe(until);
  });

  it('a result is posted for 15 whole days after the day it was published', () => {
    const evening = '2026-12-17T15:30:00Z';
    expect(postedUntil(evening, ownersAssembly).toISOString()).toBe('2027-01-01T16:00:00.000Z');
  });

  it('a result is due by the end of the third day after closing', () => {
    expect(resultDueAt(closesAt, ownersAssembly).toISOString()).toBe('2026-12-20T16:00:00.000Z');
  });
});
