import { type TopicState, topicStates } from '../topic-life-cycle';
import {
  answerDayProblem,
  endOfDay,
  type SeatState,
  seatAfter,
  seatStates,
  seatTextProblem,
  whySeatsAreClosed,
} from './seat-rules';

it('seats are asked and answer while a topic is being talked about', () => {
  const open = (Object.keys(topicStates) as TopicState[]).filter(
    (state) => whySeatsAreClosed(state) === null,
  );
  expect(open).toEqual(['cosigning', 'accepted', 'deliberating']);
});

it.each([
  ['open', 'answered', 'declined'],
  ['answered', 'answered', null],
  ['declined', 'answered', 'declined'],
  ['withdrawn', null, null],
] as const)('a seat that is %s', (state, answered, declined) => {
  expect(seatAfter(state, 'answer')).toBe(answered);
  expect(seatAfter(state, 'decline')).toBe(declined);
});

it('every state has its word', () => {
  const words = (Object.keys(seatStates) as SeatState[]).map((state) => seatStates[state]);
  expect(new Set(words).size).toBe(words.length);
});

it.each([
  ['outsideName', 2, 40, 'seatNameLength'],
  ['question', 0, 200, 'seatQuestionLength'],
  ['answer', 2, 1000, 'seatAnswerLength'],
  ['decline', 5, 300, 'seatDeclineLength'],
  ['source', 2, 60, 'seatSourceLength'],
] as const)('%s has %i to %i characters', (field, min, max, code) => {
  expect(seatTextProblem(field, '好'.repeat(min))).toBeNull();
  expect(seatTextProblem(field, '好'.repeat(max))).toBeNull();
  expect(seatTextProblem(field, '好'.repeat(max + 1))?.code).toBe(code);
  if (min > 0) expect(seatTextProblem(field, ' '.repeat(min))?.code).toBe(code);
});

it('an answer is asked for by a later day within half a year, to its end in Shanghai', () => {
  const now = '2026-11-22T15:59:00Z'; // 23:59 there
  expect(answerDayProblem('2026-11-22', now)?.code).toBe('seatDayOutOfRange');
  expect(answerDayProblem('2026-11-23', now)).toBeNull();
  expect(answerDayProblem('2027-05-21', now)).toBeNull();
  expect(answerDayProblem('2027-05-22', now)?.code).toBe('seatDayOutOfRange');
  expect(endOfDay('2026-11-23').toISOString()).toBe('2026-11-23T16:00:00.000Z');
});
