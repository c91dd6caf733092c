import type { CloudOutputs } from '@/src/platform/cloud';

type Conventions = CloudOutputs['conventions'];

export const conventionId = '019aa000-0000-7000-8000-0000000000c0';
export const headingId = '019aa000-0000-7000-8000-0000000000c1';
export const clauseId = '019aa000-0000-7000-8000-0000000000c2';

/** A draft of one chapter and one clause, to change for a test. */
export const aConventionText = (
  changes: Partial<Conventions['conventionText']> = {},
  version: Partial<Conventions['conventionText']['version']> = {},
): Conventions['conventionText'] => ({
  convention: { id: conventionId, name: '锦绣花园居民公约' },
  version: {
    number: 3,
    title: '锦绣花园居民公约',
    note: '按大家的建议改了一条。',
    summary: '改了 1 段',
    digest: 'ab'.repeat(32),
    publishedAt: '2026-11-20T02:00:00.000Z',
    authorName: '居民委员会',
    paragraphCount: 2,
    edition: null,
    isInForce: false,
    isDraft: true,
    ...version,
  },
  openSuggestions: 1,
  viewer: { mayWrite: false, maySuggest: true, whyItStands: null },
  items: [
    {
      paragraphId: headingId,
      kind: 'heading',
      text: '第二章 邻里关系',
      position: 1,
      label: null,
      isExplained: false,
      openSuggestions: 0,
    },
    {
      paragraphId: clauseId,
      kind: 'clause',
      text: '晚上十点以后放低音量。',
      position: 2,
      label: '第五条之一',
      isExplained: true,
      openSuggestions: 1,
    },
  ],
  nextCursor: null,
  ...changes,
});

/** The clause in force, explained in plain words. */
export const aClause = (
  changes: Partial<Conventions['clauseDetail']> = {},
): Conventions['clauseDetail'] => ({
  conventionName: '锦绣花园居民公约',
  label: '第五条之一',
  chapter: '第二章 邻里关系',
  text: '晚上十点以后放低音量。',
  standing: 'inForce',
  edition: 1,
  inDraft: null,
  explanation: {
    plainWords: '晚上十点以后小点声，别吵着邻居睡觉。',
    example: '十点以后看电视戴耳机。',
    by: '居民委员会',
    at: '2026-11-20T02:00:00.000Z',
    isStale: false,
  },
  mayExplain: false,
  ...changes,
});

/** The writers' desk of a draft nobody has begun. */
export const aDraftDesk = (
  changes: Partial<Conventions['textDesk']> = {},
): Conventions['textDesk'] => ({
  name: '锦绣花园居民公约',
  isOpen: true,
  whyItStands: null,
  mayBeginFrom: ['edition', 'template', 'blank'],
  text: null,
  items: [],
  nextCursor: null,
  ...changes,
});
