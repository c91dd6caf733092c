import type {
  ConventionFront,
  OpenRevision,
  OpinionData,
  PromptsData,
} from '@/src/features/conventions/convention-types';

export const conventionId = '019aa000-0000-7000-8000-0000000000c1';
export const promptId = '019aa000-0000-7000-8000-0000000000c2';

/** A round whose opinions are collected for a month from now. */
export const anOpenRevision = (changes: Partial<OpenRevision> = {}): OpenRevision => ({
  number: 2,
  state: 'collecting',
  reason: '停车的事要补上。',
  begunAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
  collectsUntil: new Date(Date.now() + 30 * 86_400_000).toISOString(),
  isCollecting: true,
  version: null,
  opinions: { shown: 12, onPaper: 2, waiting: 0 },
  ownOpinions: 0,
  collected: null,
  ...changes,
});

export const aConventionFront = (changes: Partial<ConventionFront> = {}): ConventionFront => ({
  convention: {
    id: conventionId,
    kind: 'compound',
    name: '锦绣花园居民公约',
    acknowledgedBy: 'household',
    foundedAt: '2026-09-01T02:00:00.000Z',
  },
  editionInForce: {
    edition: 1,
    version: 1,
    digest: 'a'.repeat(64),
    inForceFrom: '2026-10-01T02:00:00.000Z',
  },
  openRevision: anOpenRevision(),
  may: {
    speak: true,
    collectInPerson: false,
    manage: false,
    acknowledge: true,
    readCoverage: false,
  },
  ...changes,
});

export const manages = {
  speak: false,
  collectInPerson: true,
  manage: true,
  acknowledge: false,
  readCoverage: true,
};

export const anOpinionCard = (changes: Partial<OpinionData> = {}): OpinionData => ({
  id: '019aa000-0000-7000-8000-0000000000c3',
  promptId,
  words: '希望晚上十点以后不要跳广场舞。',
  speaker: '3栋一位居民',
  isMine: false,
  visibility: 'shown',
  saidAt: '2026-11-20T02:00:00.000Z',
  paper: null,
  ...changes,
});

export const promptsOf = (changes: Partial<PromptsData> = {}): PromptsData => ({
  name: '锦绣花园居民公约',
  revision: 2,
  reason: '停车的事要补上。',
  collectsUntil: new Date(Date.now() + 30 * 86_400_000).toISOString(),
  isOpen: true,
  items: [
    { id: promptId, chapter: '第二章 邻里关系', question: '哪些事最容易闹矛盾？', opinions: 3 },
    {
      id: '019aa000-0000-7000-8000-0000000000c4',
      chapter: '第五章 停车',
      question: '停车您希望怎样安排？',
      opinions: 0,
    },
  ],
  others: 1,
  ...changes,
});

/** What pages of conventions ask whoever they are shown to. */
export const conventionReader = (roles: string[] = ['resident', 'adult']) => ({
  'community.whoAmI': () => ({
    loggedIn: true,
    account: { consentedAt: '', consentVersion: '1', consentIsCurrent: true },
    community: { id: 'c', name: '锦绣花园', kind: 'compound', privacyContact: '' },
    roles,
    homes: [],
    pendingBindings: [],
  }),
  'moderation.reasonOf': () => ({ reason: null }),
  'conventions.conventionFront': () => aConventionFront(),
  'conventions.listPrompts': () => promptsOf(),
  'conventions.ownOpinions': () => ({ items: [] }),
  'conventions.listOpinions': () => ({ items: [anOpinionCard()], nextCursor: null }),
});
