import { defaultSettings } from '@/shared/community/settings';
import { isOverdue, overdueDays, stepDueAt, stepOwed } from './step-deadlines';
import { type TopicState, topicStates } from './topic-life-cycle';

const states = Object.keys(topicStates) as TopicState[];
const since = '2026-11-22T09:00:00Z'; // 17:00 in Shanghai

describe('deadlines of a topic’s steps', () => {
  it.each<[TopicState, string]>([
    ['cosigning', '2026-11-29T16:00:00.000Z'], // 7 days, to the end of 29 November
    ['accepted', '2026-12-07T16:00:00.000Z'],
    ['deliberating', '2026-12-22T16:00:00.000Z'],
    ['concluded', '2026-12-07T16:00:00.000Z'],
    ['implementing', '2026-12-07T16:00:00.000Z'],
    ['reported', '2026-12-07T16:00:00.000Z'],
  ])('%s: whole days of Shanghai after the day it began', (state, expected) => {
    expect(stepDueAt(state, defaultSettings, since)?.toISOString()).toBe(expected);
  });

  it('a community sets its own days', () => {
    const due = stepDueAt('cosigning', { ...defaultSettings, answerDays: 3 }, since);
    expect(due?.toISOString()).toBe('2026-11-25T16:00:00.000Z');
  });

  it('late in the evening in Shanghai is that day, not the day in UTC', () => {
    const due = stepDueAt('cosigning', defaultSettings, '2026-11-22T15:59:59Z');
    expect(due?.toISOString()).toBe('2026-11-29T16:00:00.000Z');
  });

  it.each(states)('%s: a deadline says what is owed, and without one nothing is', (state) => {
    expect(stepOwed(state) === null).toBe(stepDueAt(state, defaultSettings, since) === null);
  });

  it('is late from the instant it ends', () => {
    expect(isOverdue('2026-11-29T16:00:00Z', new Date('2026-11-29T15:59:59.999Z'))).toBe(false);
    expect(isOverdue('2026-11-29T16:00:00Z', new Date('2026-11-29T16:00:00Z'))).toBe(true);
    expect(isOverdue(null, new Date())).toBe(false);
  });

  it('counts the days it is late, the one that has begun included', () => {
    const due = '2026-11-29T16:00:00Z';
    expect(overdueDays(due, '2026-11-29T15:59:59.999Z')).toBe(0);
    expect(overdueDays(due, '2026-11-29T16:00:00Z')).toBe(1);
    expect(overdueDays(due, '2026-11-30T15:59:59Z')).toBe(1);
    expect(overdueDays(due, '2026-12-02T16:00:00Z')).toBe(4);
    expect(overdueDays(null, '2026-12-02T16:00:00Z')).toBe(0);
  });
});
