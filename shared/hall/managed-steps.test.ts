import {
  conclusionProblem,
  type ManagedStep,
  managedSteps,
  reopenReasonProblem,
  stepReasonProblem,
  whyCannotMerge,
  whyCannotReopen,
  whyCannotStep,
} from './managed-steps';
import { type TopicState, topicStates } from './topic-life-cycle';

const states = Object.keys(topicStates) as TopicState[];

/** What staff may do in each state; every other step is refused there. */
const possible: Partial<Record<TopicState, ManagedStep[]>> = {
  cosigning: ['merge', 'split'],
  accepted: ['deliberate', 'poll', 'implement', 'merge', 'split'],
  rejected: ['reopen'],
  deliberating: ['conclude', 'merge', 'split'],
  concluded: ['poll', 'implement', 'close', 'reopen'],
  closed: ['reopen'],
  withdrawn: ['reopen'],
};

it.each(states)('a topic that is %s', (state) => {
  const found = managedSteps.filter((step) => whyCannotStep(step, state) === null);
  expect(found).toEqual(possible[state] ?? []);
});

it('a step that is not possible says why', () => {
  expect(whyCannotStep('merge', 'polling')?.code).toBe('topicNotMergeable');
  expect(whyCannotStep('split', 'polling')?.code).toBe('topicNotSplittable');
  expect(whyCannotStep('close', 'reported')?.code).toBe('stepNotPossible');
});

it.each([
  [stepReasonProblem, 5, 500, 'stepReasonLength'],
  [conclusionProblem, 10, 1000, 'conclusionLength'],
  [reopenReasonProblem, 10, 500, 'reopenReasonLength'],
] as const)('words have %p %i to %i characters', (problem, min, max, code) => {
  expect(problem('好'.repeat(min))).toBeNull();
  expect(problem('好'.repeat(max))).toBeNull();
  expect(problem(` ${'好'.repeat(min - 1)} `)?.code).toBe(code);
  expect(problem('好'.repeat(max + 1))?.code).toBe(code);
});

describe('putting a topic again', () => {
  const nobody = { isStaff: false, isAuthor: false, hasReopened: false };
  const staff = { ...nobody, isStaff: true };
  const author = { ...nobody, isAuthor: true };

  const shown = (state: TopicState) => ({ state, visibility: 'shown' as const });

  it.each(['rejected', 'withdrawn'] as const)('%s: staff, and its author once', (state) => {
    expect(whyCannotReopen(shown(state), staff)).toBeNull();
    expect(whyCannotReopen(shown(state), author)).toBeNull();
    const again = { ...author, hasReopened: true };
    expect(whyCannotReopen(shown(state), again)?.code).toBe('reopenedBefore');
    expect(whyCannotReopen(shown(state), { ...again, isStaff: true })).toBeNull();
    expect(whyCannotReopen(shown(state), nobody)?.code).toBe('reopenNotYours');
  });

  it.each(['concluded', 'closed'] as const)('%s: staff only', (state) => {
    expect(whyCannotReopen(shown(state), staff)).toBeNull();
    expect(whyCannotReopen(shown(state), author)?.code).toBe('reopenNotYours');
  });

  it.each(['cosigning', 'accepted', 'polling', 'merged'] as const)('%s: nobody', (state) => {
    expect(whyCannotReopen(shown(state), staff)?.code).toBe('stepNotPossible');
  });

  it('what nobody has looked at stays unread, what is hidden stays hidden', () => {
    for (const visibility of ['waiting', 'hidden'] as const) {
      const unread = { state: 'withdrawn' as const, visibility };
      expect(whyCannotReopen(unread, staff)?.code).toBe('stepNotPossible');
      expect(whyCannotReopen(unread, author)?.code).toBe('stepNotPossible');
    }
  });
});

describe('merging', () => {
  const topic = (id: string, state: TopicState) => ({ id, state, visibility: 'shown' as const });

  it.each([
    ['cosigning', 'cosigning', null],
    ['cosigning', 'deliberating', null],
    ['accepted', 'cosigning', 'mergeTargetBehind'],
    ['deliberating', 'accepted', 'mergeTargetBehind'],
    ['polling', 'accepted', 'topicNotMergeable'],
    ['merged', 'accepted', 'topicNotMergeable'],
    ['accepted', 'concluded', 'mergeTargetEnded'],
    ['accepted', 'merged', 'mergeTargetEnded'],
  ] as const)('%s into %s: %s', (source, target, code) => {
    const refusal = whyCannotMerge(topic('a', source), topic('b', target));
    expect(refusal?.code ?? null).toBe(code);
  });

  it('never into itself, and never with what is hidden', () => {
    const shown = topic('a', 'cosigning');
    const hidden = { ...topic('b', 'cosigning'), visibility: 'hidden' as const };
    expect(whyCannotMerge(shown, shown)?.code).toBe('mergeIntoItself');
    expect(whyCannotMerge(shown, hidden)?.code).toBe('mergeTargetEnded');
    expect(whyCannotMerge(hidden, shown)?.code).toBe('topicNotMergeable');
  });
});
