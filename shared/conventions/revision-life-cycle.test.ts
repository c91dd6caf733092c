import {
  isOpenRevision,
  lawfulSteps,
  nextRevisionState,
  type RevisionEvent,
  type RevisionState,
  revisionStates,
  revisionTransitions,
} from './revision-life-cycle';

const states = Object.keys(revisionStates) as RevisionState[];
const events = [
  ...new Set(Object.values(revisionTransitions).flatMap((of) => Object.keys(of))),
] as RevisionEvent[];

/** Every way from one step to a later one; what leads back is left out. */
function waysFrom(state: RevisionState, past: RevisionState[] = []): RevisionState[][] {
  const way = [...past, state];
  const next = events
    .map((event) => nextRevisionState(state, event))
    .filter((one): one is RevisionState => one !== null && !way.includes(one));
  return next.length === 0 ? [way] : next.flatMap((one) => waysFrom(one, way));
}

describe('the five lawful steps (rules.md §3)', () => {
  it('no edition comes into force but through all five, in their order', () => {
    const ways = waysFrom('collecting').filter((way) => way.includes('inForce'));
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) {
      expect(way.slice(0, way.indexOf('inForce'))).toEqual([...lawfulSteps]);
    }
  });

  it('required changes and a vote that does not pass lead back to the draft', () => {
    expect(nextRevisionState('reviewing', 'requireChanges')).toBe('drafting');
    expect(nextRevisionState('adopting', 'failVote')).toBe('drafting');
  });

  it('what was adopted has to be filed and published: it cannot be abandoned', () => {
    expect(nextRevisionState('filing', 'abandon')).toBeNull();
  });

  it('nothing leads out of an edition that was superseded or a round that was abandoned', () => {
    for (const event of events) {
      expect(nextRevisionState('superseded', event)).toBeNull();
      expect(nextRevisionState('abandoned', event)).toBeNull();
    }
  });

  it('a round is open exactly during the five steps', () => {
    expect(states.filter(isOpenRevision)).toEqual([...lawfulSteps]);
  });
});
