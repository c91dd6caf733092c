import type {
  DisclosureCalendar,
  NoticeComment,
  Posting,
  PostingObjection,
} from '@/src/features/notices/posting-types';

export const noticeId = '01990000-0000-7000-8000-00000000a001';

/** A posting that runs until 7 December 2199, to which the reader may object. */
export const aPostingRead = (changes: Partial<Posting> = {}): Posting => ({
  noticeId,
  title: '维修资金使用公示',
  publisher: '业主委员会',
  publishedAt: '2026-11-22T02:00:00.000Z',
  postedUntil: '2199-12-07T16:00:00.000Z',
  isPosted: true,
  correctedByNoticeId: null,
  objections: 1,
  unanswered: 1,
  record: [],
  mayObject: true,
  whyNotObject: null,
  mayAnswer: false,
  ...changes,
});

export const aRecordStep = (
  changes: Partial<Posting['record'][number]> = {},
): Posting['record'][number] => ({
  step: 'endedOpen',
  postedFrom: '2026-11-22T02:00:00.000Z',
  postedUntil: '2026-12-07T16:00:00.000Z',
  days: 15,
  objections: 2,
  answered: 1,
  upheld: 1,
  hidden: 0,
  recordedAt: '2026-12-07T16:00:00.000Z',
  ...changes,
});

export const aListedObjection = (changes: Partial<PostingObjection> = {}): PostingObjection => ({
  id: 'o1',
  text: '第三笔支出没有发票。',
  filedAt: '2026-11-23T02:00:00.000Z',
  isMine: false,
  visibility: 'shown',
  by: null,
  answer: null,
  ...changes,
});

export const aListedComment = (changes: Partial<NoticeComment> = {}): NoticeComment => ({
  id: 'c1',
  text: '几点恢复供水？',
  removed: false,
  by: '1栋 李**',
  isBodys: false,
  isMine: false,
  visibility: 'shown',
  writtenAt: '2026-11-22T02:00:00.000Z',
  replies: [],
  ...changes,
});

export const aCalendar = (changes: Partial<DisclosureCalendar> = {}): DisclosureCalendar => ({
  begun: true,
  overdue: [
    {
      itemKey: 'villageFinance',
      name: '村集体财务收支',
      body: '村民委员会',
      period: '2026-Q3',
      periodName: '2026年第三季度',
      lastDay: '2026-10-15',
      overdue: true,
    },
  ],
  items: [
    {
      key: 'villageFinance',
      name: '村集体财务收支',
      says: '收入、支出和结余。',
      source: '《村民委员会组织法》村务公开的规定',
      body: '村民委员会',
      rhythm: 'quarterly',
      next: null,
      newest: {
        noticeId,
        title: '第二季度财务收支',
        periodName: '2026年第二季度',
        publishedAt: '2026-07-10T02:00:00.000Z',
      },
    },
  ],
  ...changes,
});

export const onePage = <Item>(...items: Item[]) => ({ items, nextCursor: null });
