import type {
  Certificate,
  ListedObjection,
  NamedBallot,
  ResultFollowUp,
} from '@/src/features/polls/poll-types';
import { aPollDetail, pollId } from './poll-answers';

/** Answers of the server about a posted result, to change for a test. */
export const aFollowUp = (changes: Partial<ResultFollowUp> = {}): ResultFollowUp => ({
  title: '关于续聘物业和修订规则的表决',
  state: 'preliminary',
  postedUntil: '2099-12-15T16:00:00.000Z',
  sealedUntil: '2100-12-15T16:00:00.000Z',
  takesObjections: true,
  objections: { filed: 0, unanswered: 0, overdue: 0, upheld: 0 },
  recountPending: false,
  counts: [
    {
      count: 1,
      countedAt: '2026-11-30T10:00:01.000Z',
      postedUntil: '2099-12-15T16:00:00.000Z',
      summary: '有效，全部通过',
      recount: null,
    },
  ],
  namedBallots: null,
  ...changes,
});

export const anObjection = (changes: Partial<ListedObjection> = {}): ListedObjection => ({
  id: '019aa000-0000-7000-8000-0000000000f1',
  filedAt: '2026-12-01T02:00:00.000Z',
  isMine: false,
  by: '3栋 李**',
  roomLabel: null,
  text: '三栋少算了一票',
  photos: [],
  answer: null,
  ...changes,
});

export const aNamedBallot = (changes: Partial<NamedBallot> = {}): NamedBallot => ({
  row: 0,
  room: '1栋*单元**01',
  areaHundredths: 9_832,
  channel: 'app',
  leafIndex: 7,
  answers: { item1: 'approve', item2: 'reject' },
  ...changes,
});

const totals = (heads: number) => ({ heads, areaHundredths: heads * 10_000 });

/** Two of three took part; the first item passed, the second did not. */
export function aCertificate(changes: Partial<Certificate> = {}): Certificate {
  const { title, items, ruleSet, legalEffect, rollRoot, logKey, ...poll } = aPollDetail();
  const counted = (approve: number) => ({
    approve: totals(approve),
    reject: totals(2 - approve),
    abstain: totals(0),
  });
  const item = (itemId: string, approve: number) =>
    ({
      kind: 'approveReject',
      itemId,
      majority: 'ordinary',
      valid: true,
      passed: approve === 2,
      outcome: approve === 2 ? 'passed' : 'notPassed',
      returned: counted(approve),
      counted: counted(approve),
      silentCountedAs: null,
    }) as const;
  return {
    ...{ id: pollId, title, items, ruleSet, legalEffect, rollRoot, logKey },
    communityName: '锦绣花园',
    publisher: '业主委员会',
    state: 'preliminary',
    visibility: 'named',
    announcedAt: poll.announcedAt,
    opensAt: poll.opensAt,
    closesAt: '2026-11-30T10:00:00.000Z',
    countedAt: '2026-11-30T10:00:01.000Z',
    postedUntil: '2099-12-15T16:00:00.000Z',
    sealedUntil: '2100-12-15T16:00:00.000Z',
    tally: {
      participation: 'strict',
      roll: totals(3),
      returned: totals(2),
      participating: totals(2),
      quorumReached: true,
      items: [item('item1', 2), item('item2', 1)],
    },
    count: 1,
    objections: { filed: 0, unanswered: 0, upheld: 0 },
    rollVersion: 1,
    head: {
      pollId,
      treeSize: 5,
      root: '7a1fc2d07a1fc2d07a1fc2d07a1fc2d07a1fc2d07a1fc2d07a1fc2d07a1fc2d0',
      time: '2026-11-30T09:59:58.000Z',
      signature: 'ab'.repeat(64),
    },
    ...changes,
  };
}
