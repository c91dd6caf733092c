import type { OpenedReview, ShownRemark } from '@/src/features/conventions/review-types';

export const conventionId = '01900000-0000-7000-8000-0000000000c1';
export const reviewToken = '0123456789abcdef0123456789abcdef';

export const aRemark = (changes: Partial<ShownRemark> = {}): ShownRemark => ({
  remarkId: '01900000-0000-7000-8000-0000000000e1',
  paragraphId: 'clause1',
  label: '第一条',
  words: '邻里之间以礼相待。',
  weight: 'required',
  remark: '请写清楚谁来调解。',
  writtenAt: '2026-11-22T02:00:00.000Z',
  answer: null,
  ...changes,
});

export const anOpenedReview = (changes: Partial<OpenedReview> = {}): OpenedReview => ({
  ...{ communityName: '青石社区', conventionName: '青石社区居民公约', kind: 'compound' },
  ...{ edition: 2, round: 1, expiresAt: '2026-12-22T02:00:00.000Z', version: 3 },
  digest: 'ab'.repeat(32),
  title: '青石社区居民公约',
  paragraphs: [
    { paragraphId: 'heading1', kind: 'heading', label: null, text: '第一章 邻里关系', allowed: [] },
    {
      ...{ paragraphId: 'clause1', kind: 'clause', label: '第一条', text: '邻里之间以礼相待。' },
      allowed: [{ rule: 'fines', reason: '只是提倡。' }],
    },
  ],
  remarks: [],
  remarksBefore: [],
  ...changes,
});
