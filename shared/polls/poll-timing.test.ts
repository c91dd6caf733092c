import { ownersAssembly } from './owners-assembly';
import type { PollState } from './poll-life-cycle';
import { dueEvent, isOpen, phaseAt, postedUntil, resultDueAt } from './poll-timing';

const opensAt = '2026-12-07T01:00:00.000Z';
const closesAt = '2026-12-17T10:00:00.000Z';
const justBefore = (instant: string) => new Date(Date.parse(instant) - 1);
const aPoll = (state: PollState, until: string | null = null) => ({
  state,
  opensAt,
  closesAt,
  postedUntil: until,
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

  it('a result is posted for 15 whole days after the day it was published', () => {
    const evening = '2026-12-17T15:30:00Z';
    expect(postedUntil(evening, ownersAssembly).toISOString()).toBe('2027-01-01T16:00:00.000Z');
  });

  it('a result is due by the end of the third day after closing', () => {
    expect(resultDueAt(closesAt, ownersAssembly).toISOString()).toBe('2026-12-20T16:00:00.000Z');
  });
});
