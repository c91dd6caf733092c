import { ruleSets } from '@/shared/polls/assemblies';
import type { Role } from '@/shared/roles';
import type { MyVoter, PollDetail } from '@/src/features/polls/poll-types';

/** Answers of the server about one open poll of two questions, to change for a test. */
export const pollId = '019aa000-0000-7000-8000-000000000001';
export const voterId = '019aa000-0000-7000-8000-000000000002';

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

export const aPollDetail = (changes: Partial<PollDetail> = {}): PollDetail => ({
  id: pollId,
  title: '关于续聘物业和修订规则的表决',
  description: '',
  phase: 'open',
  topicId: null,
  publisher: '业主委员会',
  legalEffect: 'advisory',
  ruleSet: ruleSets.ownersAssembly,
  roll: { heads: 936, areaHundredths: 11_105_698 },
  announcedAt: '2026-11-04T02:00:00.000Z',
  opensAt: '2026-11-20T01:00:00.000Z',
  closesAt: '2099-11-30T10:00:00.000Z',
  postedUntil: null,
  cancelled: null,
  items: [
    {
      id: 'item1',
      position: 1,
      title: '续聘现物业两年',
      description: '',
      matter: 'propertyManager',
      majority: 'ordinary',
    },
    {
      id: 'item2',
      position: 2,
      title: '修订议事规则',
      description: '',
      matter: 'rulesOfProcedure',
      majority: 'ordinary',
    },
  ],
  voters: [aVoter()],
  noVote: null,
  ...changes,
});
