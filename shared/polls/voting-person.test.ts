import { votingPerson } from './voting-person';
import type { VoterStanding } from './who-may-vote';

const now = '2026-12-10T00:00:00Z';
const poll = (coOwnerRule: 'representative' | 'firstVote') => ({
  state: 'open' as const,
  opensAt: '2026-12-07T00:00:00Z',
  closesAt: '2026-12-17T00:00:00Z',
  ruleSet: { coOwnerRule },
});
const couple: VoterStanding = {
  personIds: ['wife', 'husband'],
  representativeId: null,
  castById: null,
};
const answer = (
  personIds: readonly string[],
  voter: VoterStanding | null,
  rule: 'representative' | 'firstVote' = 'firstVote',
) => {
  const found = votingPerson(poll(rule), voter, personIds, now);
  return found.ok ? found.value : found.refusal.code;
};

it('is the one of the caller’s persons who stands on this row of the roll', () => {
  expect(answer(['someone', 'husband'], couple)).toBe('husband');
});

it('is the one who has cast before, where a family shares a phone', () => {
  expect(answer(['wife', 'husband'], { ...couple, castById: 'husband' })).toBe('husband');
});

it('is the representative, where a family shares a phone', () => {
  const agreed = { ...couple, representativeId: 'husband' };
  expect(answer(['wife', 'husband'], agreed, 'representative')).toBe('husband');
});

it('is nobody without a person on the roll', () => {
  expect(answer([], couple)).toBe('notOnRoll');
  expect(answer(['someone'], couple)).toBe('notOnRoll');
  expect(answer(['someone'], null)).toBe('notOnRoll');
});

it('says why nobody of them may', () => {
  expect(answer(['wife'], { ...couple, castById: 'husband' })).toBe('coOwnerHasVoted');
  expect(answer(['someone', 'wife'], couple, 'representative')).toBe('representativeNeeded');
});
