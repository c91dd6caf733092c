import { type TopicState, topicStates } from '../topic-life-cycle';
import { isBeingTalkedOver } from './collecting-states';
import { fewestVotersShown, shownTotals } from './shown-totals';
import { mostStatementsOfOne, mostStatementsOfTopic, statementLength } from './statement-limits';
import {
  statementTextProblem,
  whyCannotVoteOnStatement,
  whyCannotWriteStatement,
} from './statement-rules';

const everyState = Object.keys(topicStates) as TopicState[];
const none = { byThisPerson: 0, inTopic: 0 };

it('opinions are collected from the answer on until there is a conclusion', () => {
  expect(everyState.filter(isBeingTalkedOver)).toEqual(['accepted', 'deliberating']);
});

it.each(everyState)(
  'a topic that is %s takes statements and votes exactly while it is talked over',
  (state) => {
    const closed = isBeingTalkedOver(state) ? null : { code: 'statementsClosed' };
    expect(whyCannotWriteStatement(state, none)).toEqual(closed);
    expect(whyCannotVoteOnStatement(state, 'shown')).toEqual(closed);
  },
);

it('nobody votes on what waits or is hidden', () => {
  expect(whyCannotVoteOnStatement('deliberating', 'waiting')?.code).toBe('statementNotOpen');
  expect(whyCannotVoteOnStatement('deliberating', 'hidden')?.code).toBe('statementNotOpen');
});

it('one person and one topic have so many statements and not one more', () => {
  const problem = (byThisPerson: number, inTopic: number) =>
    whyCannotWriteStatement('accepted', { byThisPerson, inTopic })?.code ?? null;
  expect(problem(mostStatementsOfOne - 1, 50)).toBeNull();
  expect(problem(mostStatementsOfOne, 50)).toBe('statementsOfOneTooMany');
  expect(problem(0, mostStatementsOfTopic - 1)).toBeNull();
  expect(problem(0, mostStatementsOfTopic)).toBe('statementsOfTopicTooMany');
});

it.each([
  [statementLength.min - 1, false],
  [statementLength.min, true],
  [statementLength.max, true],
  [statementLength.max + 1, false],
])('a statement of %d characters: %s', (length, allowed) => {
  expect(statementTextProblem('字'.repeat(length)) === null).toBe(allowed);
});

it('counts are seen by those who voted, once enough have', () => {
  const totals = { agrees: 3, disagrees: 1, passes: 1 };
  expect(fewestVotersShown).toBe(5);
  expect(shownTotals(totals, 0)).toEqual(totals);
  expect(shownTotals(totals, null)).toBeNull();
  expect(shownTotals({ ...totals, passes: 0 }, 1)).toBeNull();
  expect(shownTotals(null, 1)).toBeNull();
});
