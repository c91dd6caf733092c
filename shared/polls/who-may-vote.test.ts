import type { PollState } from './poll-life-cycle';
import { type VoterStanding, whyCannotVote } from './who-may-vote';

const opensAt = '2026-12-07T01:00:00.000Z';
const closesAt = '2026-12-17T10:00:00.000Z';
const during = '2026-12-10T00:00:00Z';

const aPoll = (coOwnerRule: 'representative' | 'firstVote', state: PollState = 'announced') => ({
  state,
  opensAt,
  closesAt,
  ruleSet: { coOwnerRule },
});
const aVoter = (voter: Partial<VoterStanding> = {}): VoterStanding => ({
  personIds: ['wife', 'husband'],
  representativeId: null,
  castById: null,
  ...voter,
});
const codeFor = (
  personId: string,
  voter: VoterStanding | null,
  coOwnerRule: 'representative' | 'firstVote' = 'firstVote',
) => whyCannotVote(aPoll(coOwnerRule), voter, { personId }, during)?.code ?? null;

describe('who may vote', () => {
  it('someone who is not on the frozen roll may not', () => {
    expect(codeFor('stranger', null)).toBe('notOnRoll');
    expect(codeFor('stranger', aVoter())).toBe('notOnRoll');
  });

  it('firstVote: the first co-owner casts, and only they change the vote', () => {
    expect(codeFor('wife', aVoter())).toBeNull();
    expect(codeFor('wife', aVoter({ castById: 'wife' }))).toBeNull();
    expect(codeFor('husband', aVoter({ castById: 'wife' }))).toBe('coOwnerHasVoted');
  });

  it('representative: the one they agreed on casts, and nobody before they agreed', () => {
    const agreed = aVoter({ representativeId: 'husband' });
    expect(codeFor('husband', agreed, 'representative')).toBeNull();
    expect(codeFor('wife', agreed, 'representative')).toBe('coOwnerRepresents');
    expect(codeFor('wife', aVoter(), 'representative')).toBe('representativeNeeded');
  });

  it('representative: a new representative may change what the former one cast', () => {
    const replaced = aVoter({ representativeId: 'husband', castById: 'wife' });
    expect(codeFor('husband', replaced, 'representative')).toBeNull();
  });

  it('representative: a sole owner needs none', () => {
    expect(codeFor('wife', aVoter({ personIds: ['wife'] }), 'representative')).toBeNull();
  });
});

describe('when one may vote', () => {
  const answerAt = (now: string, state: PollState = 'announced') =>
    whyCannotVote(aPoll('firstVote', state), aVoter(), { personId: 'wife' }, now);

  it('from opening until just before closing', () => {
    expect(answerAt('2026-12-07T00:59:59Z')).toEqual({ code: 'pollNotOpen', details: { opensAt } });
    expect(answerAt(opensAt)).toBeNull();
    expect(answerAt('2026-12-17T09:59:59.999Z')).toBeNull();
    expect(answerAt(closesAt)).toEqual({ code: 'pollClosed', details: { closedAt: closesAt } });
  });

  it.each<[PollState, string]>([
    ['draft', 'pollNotOpen'],
    ['cancelled', 'pollCancelled'],
    ['closed', 'pollClosed'],
    ['preliminary', 'pollClosed'],
    ['final', 'pollClosed'],
    ['archived', 'pollClosed'],
  ])('never while a poll is %s', (state, code) => {
    expect(answerAt(during, state)?.code).toBe(code);
  });

  it('a closed poll answers the same to strangers: nothing about the roll leaks', () => {
    const stranger = whyCannotVote(aPoll('firstVote'), null, { personId: 'x' }, closesAt);
    expect(stranger?.code).toBe('pollClosed');
  });
});
