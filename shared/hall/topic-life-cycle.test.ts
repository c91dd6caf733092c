import fc from 'fast-check';
import {
  nextTopicState,
  type TopicEvent,
  type TopicState,
  topicStates,
  topicTransitions,
} from './topic-life-cycle';

const states = Object.keys(topicStates) as TopicState[];
const events = [
  ...new Set(Object.values(topicTransitions).flatMap((steps) => Object.keys(steps))),
] as TopicEvent[];

const walk = (path: TopicEvent[]): TopicState =>
  path.reduce<TopicState>((state, event) => {
    const next = nextTopicState(state, event);
    if (next === null) throw new Error(`no ${event} from ${state}`);
    return next;
  }, 'draft');

const toAccepted: TopicEvent[] = ['submit', 'collectCosigns', 'accept'];
const toPolling: TopicEvent[] = [...toAccepted, 'startPoll'];

describe('life of a topic', () => {
  it.each<[string, TopicEvent[], TopicState]>([
    [
      'with deliberation, poll and feedback to its end',
      [
        ...toAccepted,
        'deliberate',
        'conclude',
        'startPoll',
        'pollPassed',
        'report',
        'rate',
        'close',
      ],
      'closed',
    ],
    ['accepted and put straight to a poll', toPolling, 'polling'],
    ['a poll that passes is carried out', [...toPolling, 'pollPassed'], 'implementing'],
    ['a poll that does not pass leaves a conclusion', [...toPolling, 'pollNotPassed'], 'concluded'],
    ['which may be put again', [...toPolling, 'pollNotPassed', 'startPoll'], 'polling'],
    ['a cancelled poll gives the topic back', [...toPolling, 'pollCancelled'], 'accepted'],
    [
      'concluded without a poll',
      [...toAccepted, 'deliberate', 'conclude', 'implement'],
      'implementing',
    ],
    ['rejected with a reason', ['submit', 'collectCosigns', 'reject'], 'rejected'],
    ['merged into another', ['submit', 'collectCosigns', 'merge'], 'merged'],
    ['taken back while it is looked at', ['submit', 'sendBack'], 'draft'],
    ['done by the body itself', [...toAccepted, 'implement'], 'implementing'],
    [
      'rejected and raised once more',
      ['submit', 'collectCosigns', 'reject', 'reopen'],
      'cosigning',
    ],
    ['talked over again', [...toAccepted, 'deliberate', 'conclude', 'reopen'], 'deliberating'],
    [
      'not done well enough',
      [...toAccepted, 'implement', 'report', 'rate', 'resume'],
      'implementing',
    ],
  ])('%s', (_case, path, end) => {
    expect(walk(path)).toBe(end);
  });

  it.each(states)('%s: the author withdraws only before there is an answer', (state) => {
    const withdrawable = ['submitted', 'cosigning'].includes(state);
    expect(nextTopicState(state, 'withdraw')).toBe(withdrawable ? 'withdrawn' : null);
  });

  it.each(states)('%s can be reached, and a step leads out of all but what was merged', (state) => {
    const reachable = new Set<TopicState>(['draft']);
    for (const from of reachable) {
      for (const next of Object.values<TopicState>(topicTransitions[from])) reachable.add(next);
    }
    expect(reachable).toContain(state);
    const isEnd = Object.keys(topicTransitions[state]).length === 0;
    expect(isEnd).toBe(state === 'merged');
  });

  it('steps that are not in the table never change the state', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (attempts) => {
        let state: TopicState = 'draft';
        for (const event of attempts) {
          const steps: Partial<Record<TopicEvent, TopicState>> = topicTransitions[state];
          const next = nextTopicState(state, event);
          expect(next).toBe(steps[event] ?? null);
          state = next ?? state;
        }
      }),
    );
  });
});
