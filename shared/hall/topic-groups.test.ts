import { statesOfGroup, type TopicGroup, topicGroupOf, topicGroups } from './topic-groups';
import { type TopicState, topicStates } from './topic-life-cycle';

const groups = Object.keys(topicGroups) as TopicGroup[];

describe('tabs of the topic list', () => {
  it.each(Object.keys(topicStates) as TopicState[])('%s stands under one tab at most', (state) => {
    for (const thresholdReached of [true, false]) {
      const under = groups.filter((group) => {
        const { states, thresholdReached: asked } = statesOfGroup(group);
        return states.includes(state) && (asked === null || asked === thresholdReached);
      });
      const expected = topicGroupOf(state, thresholdReached);
      // `submitted` lasts no longer than a transaction, before anybody could cosign.
      if (state === 'submitted' && thresholdReached) continue;
      expect(under).toEqual(expected === null ? [] : [expected]);
    }
  });

  it('a topic with its cosigns waits for an answer', () => {
    expect(topicGroupOf('cosigning', false)).toBe('cosigning');
    expect(topicGroupOf('cosigning', true)).toBe('awaiting');
  });

  it('drafts are nobody’s but their author’s, and what was withdrawn asks for nothing', () => {
    expect(topicGroupOf('draft', false)).toBeNull();
    expect(topicGroupOf('withdrawn', false)).toBeNull();
  });
});
