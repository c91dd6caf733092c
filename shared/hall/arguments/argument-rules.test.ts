import { type TopicState, topicStates } from '../topic-life-cycle';
import {
  argumentLength,
  mostArgumentsOfOne,
  mostRepliesOfOne,
  replyLength,
} from './argument-limits';
import {
  argumentTextProblem,
  replyTextProblem,
  whyCannotArgue,
  whyCannotMark,
  whyCannotReply,
} from './argument-rules';

const others = { visibility: 'shown', isOwn: false } as const;

it.each(Object.keys(topicStates) as TopicState[])(
  'a topic that is %s is argued about exactly while it is talked over',
  (state) => {
    const closed =
      state === 'accepted' || state === 'deliberating' ? null : { code: 'argumentsClosed' };
    expect(whyCannotArgue(state, 0)).toEqual(closed);
    expect(whyCannotReply(state, 'shown', 0)).toEqual(closed);
    expect(whyCannotMark(state, others, 'undecided')).toEqual(closed);
  },
);

it.each(['waiting', 'hidden'] as const)(
  'what is %s is neither replied to nor marked',
  (visibility) => {
    expect(whyCannotReply('accepted', visibility, 0)?.code).toBe('argumentNotOpen');
    expect(whyCannotMark('accepted', { visibility, isOwn: false }, 'supports')?.code).toBe(
      'argumentNotOpen',
    );
  },
);

it('nobody marks their own, or before saying where they stand', () => {
  expect(whyCannotMark('accepted', { ...others, isOwn: true }, 'supports')?.code).toBe(
    'ownArgumentMarked',
  );
  expect(whyCannotMark('accepted', others, null)?.code).toBe('stanceMissing');
});

it('one person writes so many and not one more', () => {
  expect(whyCannotArgue('accepted', mostArgumentsOfOne - 1)).toBeNull();
  expect(whyCannotArgue('accepted', mostArgumentsOfOne)?.code).toBe('argumentsOfOneTooMany');
  expect(whyCannotReply('accepted', 'shown', mostRepliesOfOne - 1)).toBeNull();
  expect(whyCannotReply('accepted', 'shown', mostRepliesOfOne)?.code).toBe('repliesOfOneTooMany');
});

it.each([
  [argumentTextProblem, argumentLength],
  [replyTextProblem, replyLength],
])('texts are neither too short nor too long', (problem, { min, max }) => {
  expect(problem('字'.repeat(min))).toBeNull();
  expect(problem('字'.repeat(max))).toBeNull();
  expect(problem(` ${'字'.repeat(min - 1)} `)?.details).toEqual({ min, max });
  expect(problem('字'.repeat(max + 1))?.details).toEqual({ min, max });
});
