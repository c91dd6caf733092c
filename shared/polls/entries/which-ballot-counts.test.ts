import fc from 'fast-check';
import type { Channel } from '../channels';
import { type Statement, whyNotTheirVoice, whySetAside } from './which-ballot-counts';

const said = (channel: Channel, time: string): Statement => ({
  channel,
  statedAt: `2026-12-10T${time}:00.000Z`,
});

describe('which ballot of a voter counts', () => {
  it.each<[string, Statement | null, Statement, ReturnType<typeof whySetAside>]>([
    ['the first ballot', null, said('paper', '09:00'), null],
    ['a proxy for a voter who is silent', null, said('proxy', '09:00'), null],
    ['paper after the app', said('app', '09:00'), said('paper', '10:00'), null],
    ['paper before the app', said('app', '10:00'), said('paper', '09:00'), 'laterStatement'],
    ['a talk after paper', said('paper', '09:00'), said('telephone', '10:00'), null],
    ['a talk before paper', said('paper', '10:00'), said('doorToDoor', '09:00'), 'laterStatement'],
    ['a proxy after the own vote', said('app', '09:00'), said('proxy', '10:00'), 'ownStatement'],
    ['a proxy before the own vote', said('paper', '10:00'), said('proxy', '09:00'), 'ownStatement'],
    ['the own vote after a proxy', said('proxy', '09:00'), said('paper', '10:00'), null],
    ['the own vote before a proxy', said('proxy', '10:00'), said('paper', '09:00'), null],
    ['a later authorisation', said('proxy', '09:00'), said('proxy', '10:00'), null],
    ['an earlier one', said('proxy', '10:00'), said('proxy', '09:00'), 'laterStatement'],
    [
      'a second paper of one instant',
      said('paper', '09:00'),
      said('paper', '09:00'),
      'laterStatement',
    ],
    [
      'paper in the instant of the app',
      said('app', '09:00'),
      said('paper', '09:00'),
      'laterStatement',
    ],
    ['paper in the instant of a talk', said('telephone', '09:00'), said('paper', '09:00'), null],
  ])('%s', (_case, standing, entered, reason) => {
    expect(whySetAside(standing, entered)).toBe(reason);
  });

  it('does not depend on the order in which ballots were typed in', () => {
    const statement = fc.record({
      channel: fc.constantFrom<Channel>('app', 'paper', 'telephone', 'doorToDoor', 'proxy'),
      statedAt: fc.integer({ min: 0, max: 5 }).map((hour) => said('app', `0${hour}:00`).statedAt),
    });
    const stands = (statements: Statement[]) =>
      statements.reduce<Statement | null>(
        (standing, next) => (whySetAside(standing, next) === null ? next : standing),
        null,
      );
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 6 }), (statements) => {
        expect(stands([...statements].reverse())).toEqual(stands(statements));
      }),
    );
  });
});

describe('who speaks for a shared vote', () => {
  const couple = { personIds: ['wife', 'husband'], representativeId: null, castById: null };
  const representative = { coOwnerRule: 'representative' } as const;
  const firstVote = { coOwnerRule: 'firstVote' } as const;

  it.each([
    ['one owner alone', representative, { ...couple, personIds: ['wife'] }, 'wife', null],
    ['a voter nobody is known of', firstVote, { ...couple, personIds: [] }, null, null],
    ['no representative yet', representative, couple, 'wife', 'anotherCoOwner'],
    ['the representative', representative, { ...couple, representativeId: 'wife' }, 'wife', null],
    [
      'not the representative',
      representative,
      { ...couple, representativeId: 'husband' },
      'wife',
      'anotherCoOwner',
    ],
    ['whoever comes first', firstVote, couple, 'wife', null],
    ['who came first comes again', firstVote, { ...couple, castById: 'wife' }, 'wife', null],
    [
      'the other came first in the app',
      firstVote,
      { ...couple, castById: 'husband' },
      'wife',
      'anotherCoOwner',
    ],
  ] as const)('%s', (_case, ruleSet, voter, personId, reason) => {
    expect(whyNotTheirVoice(ruleSet, voter, personId)).toBe(reason);
  });
});
