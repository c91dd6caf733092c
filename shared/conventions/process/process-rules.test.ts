import { collectingEndsAt, isCollecting, lastCollectingDay } from '../collecting/collecting-period';
import { lostPrompt, promptsProblem } from '../collecting/prompt-changes';
import { beginningProblems, conventionKindsOf, prolongingProblem } from './process-rules';

// 2026-11-22 10:00 in Shanghai.
const now = new Date('2026-11-22T02:00:00Z');
const reason = '大家想把规矩写清楚。';
const codes = (round: { reason?: string; lastDay: string }) =>
  beginningProblems({ reason, ...round }, now).map(({ code }) => code);

describe('the period opinions are collected in', () => {
  it.each([
    ['2026-11-28', ['collectingPeriodRange']],
    ['2026-11-29', []],
    ['2027-01-21', []],
    ['2027-01-22', ['collectingPeriodRange']],
  ])('last day %s: %j', (lastDay, expected) => {
    expect(codes({ lastDay })).toEqual(expected);
  });

  it('ends when its last day ends in Shanghai', () => {
    const until = collectingEndsAt('2026-11-29');
    expect(until.toISOString()).toBe('2026-11-29T16:00:00.000Z');
    expect(lastCollectingDay(until)).toBe('2026-11-29');
    expect(isCollecting('collecting', until, new Date(until.getTime() - 1))).toBe(true);
    expect(isCollecting('collecting', until, until)).toBe(false);
    expect(isCollecting('drafting', until, now)).toBe(false);
  });

  it.each([
    ['2026-12-01', 'collectingNotProlonged'], // the day it is already
    ['2026-11-30', 'collectingNotProlonged'],
    ['2026-12-02', undefined],
    ['2027-01-21', undefined],
    ['2027-01-22', 'collectingPeriodRange'], // 61 days from its beginning
  ])('is prolonged to %s: %s', (lastDay, code) => {
    const round = { begunAt: now, lastDay: '2026-12-01' };
    expect(prolongingProblem(round, lastDay, now)?.code).toBe(code);
  });

  it('is not prolonged into the past', () => {
    const later = new Date('2026-12-10T02:00:00Z');
    const round = { begunAt: now, lastDay: '2026-12-01' };
    expect(prolongingProblem(round, '2026-12-09', later)?.code).toBe('collectingNotProlonged');
    expect(prolongingProblem(round, '2026-12-10', later)).toBeNull();
  });
});

it('a reason is asked for; characters count, not units', () => {
  const lastDay = '2026-12-01';
  expect(codes({ lastDay, reason: '  改改  ' })).toEqual(['revisionReasonLength']);
  expect(codes({ lastDay, reason: '😀'.repeat(500) })).toEqual([]);
  expect(codes({ lastDay, reason: '改'.repeat(501) })).toEqual(['revisionReasonLength']);
});

it('a village writes its own rules, a compound those of residents', () => {
  expect(conventionKindsOf('village')).toEqual(['village', 'city']);
  expect(conventionKindsOf('residentialCommunity')).toEqual(['compound', 'city']);
});

describe('prompts', () => {
  const prompt = (id: string, question = '您觉得怎样约定好？') => ({
    id,
    chapter: '总则',
    question,
  });

  it('one that was answered keeps its words and stays; its place may change', () => {
    const before = [prompt('a'), prompt('b')];
    const isAnswered = (id: string) => id === 'a';
    expect(lostPrompt(before, [prompt('c'), prompt('a')], isAnswered)).toBeNull();
    expect(lostPrompt(before, [prompt('b')], isAnswered)?.id).toBe('a');
    expect(lostPrompt(before, [prompt('a', '别的问题？？')], isAnswered)?.id).toBe('a');
  });

  it('there are one to twenty, each with words', () => {
    expect(promptsProblem([])?.code).toBe('promptsCount');
    expect(promptsProblem(Array.from({ length: 21 }, () => prompt('a')))?.code).toBe(
      'promptsCount',
    );
    expect(promptsProblem([prompt('a', '短')])?.code).toBe('promptWordsLength');
    expect(promptsProblem([{ ...prompt('a'), chapter: ' ' }])?.code).toBe('promptChapterLength');
    expect(promptsProblem([prompt('a')])).toBeNull();
  });
});
