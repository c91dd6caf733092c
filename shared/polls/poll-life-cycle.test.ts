import fc from 'fast-check';
import {
  nextPollState,
  type PollEvent,
  type PollState,
  pollStates,
  pollTransitions,
} from './poll-life-cycle';

const states = Object.keys(pollStates) as PollState[];
const events: PollEvent[] = [
  'announce',
  'open',
  'close',
  'publish',
  'finalise',
  'archive',
  'cancel',
  'recount',
];

describe('life of a poll', () => {
  it('goes from draft to archive in this order', () => {
    const visited: PollState[] = ['draft'];
    for (const event of events.slice(0, 6)) visited.push(nextPollState(visited.at(-1)!, event)!);
    expect(visited).toEqual([
      'draft',
      'announced',
      'open',
      'closed',
      'preliminary',
      'final',
      'archived',
    ]);
  });

  it.each(states)('can %s be cancelled? Only until voting closes', (state) => {
    const cancellable = ['draft', 'announced', 'open'].includes(state);
    expect(nextPollState(state, 'cancel')).toBe(cancellable ? 'cancelled' : null);
  });

  it('steps that are not in the table never change the state', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (attempts) => {
        let state: PollState = 'draft';
        for (const event of attempts) {
          const steps: Partial<Record<PollEvent, PollState>> = pollTransitions[state];
          const next = nextPollState(state, event);
          expect(next).toBe(steps[event] ?? null);
          state = next ?? state;
        }
        expect(states).toContain(state);
      }),
    );
  });

  it('is counted again only while the result is posted, and stays posted then', () => {
    for (const state of states) {
      expect(nextPollState(state, 'recount')).toBe(state === 'preliminary' ? state : null);
    }
  });

  it('no path leads back: a poll that has left a state never comes to it again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (attempts) => {
        const visited: PollState[] = ['draft'];
        for (const event of attempts) {
          const next = nextPollState(visited.at(-1)!, event);
          if (next && next !== visited.at(-1)) visited.push(next);
        }
        expect(new Set(visited).size).toBe(visited.length);
      }),
    );
  });
});
