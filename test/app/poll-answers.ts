import { ruleSets } from '@/shared/polls/assemblies';
import type { Role } from '@/shared/roles';
import type { MyVoter, PollDetail } from '@/src/features/polls/poll-types';
import { anItem } from './ballot-items';
import { pollId, voterId } from './poll-ids';
import { testLogKey } from './test-log';

export { pollId, voterId };

export const aMember =
  (roles: Role[] = ['resident', 'adult', 'owner']) =>
  () => ({
    loggedIn: true,
    account: { consentedAt: '', consentVersion: '1', consentIsCurrent: true },
    community: { id: pollId, name: '锦绣花园', kind: 'compound', privacyContact: '' },
    roles,
    homes: [],
    pendingBindings: [],
  });

export const aVoter = (changes: Partial<MyVoter> = {}): MyVoter => ({
  voterId,
  row: 0,
  roomLabel: '1栋1单元101',
  areaHundredths: 9_832,
  isDeveloper: false,
  shared: false,
  voted: false,
  representative: 'notNeeded',
  ballot: null,
  refusal: null,
  ...changes,
});

/** The ballot that counts for a voter, cast by the caller in the app. */
export const aBallot = (
  changes: Partial<NonNullable<MyVoter['ballot']>> = {},
): NonNullable<MyVoter['ballot']> => ({
  channel: 'app',
  sequence: 1,
  statedAt: '2026-11-22T03:25:00.000Z',
  castAt: '2026-11-22T03:25:00.000Z',
  answers: { item1: 'approve', item2: 'abstain' },
  ...changes,
});

/** One open poll of two questions as the server answers it, to change for a test. */
export const aPollDetail = (changes: Partial<PollDetail> = {}): PollDetail => ({
  id: pollId,
  title: '关于续聘物业和修订规则的表决',
  description: '',
  phase: 'open',
  topicId: null,
  publisher: '业主委员会',
  legalEffect: 'advisory',
  officialSystemUrl: null,
  visibility: 'named',
  entryHours: 0,
  ruleSet: ruleSets.ownersAssembly,
  roll: { heads: 936, areaHundredths: 11_105_698 },
  rollRoot: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  rollVersion: 1,
  rollAlteredAt: null,
  rollObjections: { filed: 0, unanswered: 0 },
  logKey: testLogKey,
  announcedAt: '2026-11-04T02:00:00.000Z',
  opensAt: '2026-11-20T01:00:00.000Z',
  closesAt: '2099-11-30T10:00:00.000Z',
  postedUntil: null,
  cancelled: null,
  items: [
    anItem({ kind: 'approveReject' }, 0, {
      title: '续聘现物业两年',
      matter: 'propertyManager',
    }),
    anItem({ kind: 'approveReject' }, 0, {
      itemId: 'item2',
      title: '修订议事规则',
      matter: 'rulesOfProcedure',
    }),
  ],
  voters: [aVoter()],
  noVote: null,
  ...changes,
});
