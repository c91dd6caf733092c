import type {
  MinutesDraftData,
  SessionCardData,
  SessionDesk,
  SessionDetail,
  SessionDraftData,
  SessionMinutes,
  SpeakingList,
} from '@/src/features/sessions/session-types';

export const sessionId = '01900000-0000-7000-8000-00000000a001';
const startsAt = '2026-12-01T11:00:00.000Z';
const endsAt = '2026-12-01T13:00:00.000Z';

export const aSessionCard = (changes: Partial<SessionCardData> = {}): SessionCardData => ({
  id: sessionId,
  title: '门禁怎么修',
  place: '社区活动室',
  startsAt,
  endsAt,
  state: 'announced',
  capacity: 30,
  placesTaken: 12,
  answer: null,
  ...changes,
});

export const aSession = (
  changes: Partial<Omit<SessionDetail, 'mine'>> = {},
  mine: Partial<SessionDetail['mine']> = {},
): SessionDetail => ({
  id: sessionId,
  state: 'announced',
  title: '门禁怎么修',
  introduction: '请带上您的意见。',
  place: '社区活动室',
  startsAt,
  endsAt,
  body: '业主委员会',
  invited: 'all',
  capacity: 30,
  placesTaken: 12,
  waiting: 0,
  cancelReason: null,
  agenda: [
    {
      id: 'item1',
      title: '门禁维修方案',
      note: '',
      minutes: 30,
      topicId: 'topic1',
      topicTitle: '门禁坏了两个星期',
      isCurrent: false,
    },
  ],
  mine: {
    isInvited: true,
    answer: null,
    waitingPlace: null,
    isThere: false,
    maySignUp: true,
    mayCheckIn: false,
    ...mine,
  },
  attendees: null,
  minutesVersion: 0,
  ...changes,
});

export const aSpeakingList = (changes: Partial<SpeakingList> = {}): SpeakingList => ({
  state: 'inProgress',
  currentItemId: 'item1',
  speaking: null,
  waiting: [],
  ...changes,
});

export const aDesk = (changes: Partial<SessionDesk> = {}): SessionDesk => ({
  id: sessionId,
  state: 'inProgress',
  title: '门禁怎么修',
  place: '社区活动室',
  startsAt,
  endsAt,
  capacity: 30,
  placesTaken: 2,
  doorsOpenAt: '2026-12-01T10:00:00.000Z',
  mayCheckIn: true,
  mayRecordAttendance: true,
  agenda: [
    { id: 'item1', title: '门禁维修方案', minutes: 30, isCurrent: true },
    { id: 'item2', title: '停车位怎么划', minutes: 20, isCurrent: false },
  ],
  signups: [
    { accountId: 'account1', name: '1栋1单元502 李小明', answer: 'coming', isThere: true },
    { accountId: 'account2', name: '1栋1单元601 周敏', answer: 'coming', isThere: false },
  ],
  attendances: [{ id: 'there1', name: '1栋1单元502 李小明', way: 'code', at: startsAt }],
  minutesVersion: 0,
  ...changes,
});

export const aSessionDraft = (changes: Partial<SessionDraftData> = {}): SessionDraftData => ({
  id: sessionId,
  state: 'draft',
  revision: 3,
  title: '门禁怎么修',
  introduction: '',
  place: '社区活动室',
  startsAt,
  endsAt,
  capacity: null,
  placesTaken: 0,
  invited: 'all',
  agenda: [{ title: '门禁维修方案', note: '', minutes: 30, topicId: null, topicTitle: null }],
  earliestStart: '2026-11-25T16:00:00.000Z',
  ...changes,
});

export const someMinutes = (changes: Partial<SessionMinutes> = {}): SessionMinutes => ({
  state: 'minutesProposed',
  version: 1,
  newestVersion: 1,
  proposedAt: '2026-12-02T02:00:00.000Z',
  silenceEndsAt: '2026-12-05T02:00:00.000Z',
  confirmedAt: null,
  content: {
    title: '门禁怎么修',
    time: '2026年12月1日 19:00 至 2026年12月1日 20:30',
    place: '社区活动室',
    holder: '业主委员会',
    attendance: '报名 8 人，到会 6 人',
    attendees: 6,
    items: [
      {
        itemId: 'item1',
        title: '门禁维修方案',
        topicId: 'topic1',
        speakers: ['1栋 李**'],
        discussion: '大家都说要快修。',
        resolution: '请物业在两周内修好门禁。',
        concludesTopic: true,
      },
    ],
    closing: '',
  },
  confirmed: 2,
  objected: 1,
  remarks: [],
  mayAnswer: true,
  ownAnswer: null,
  ...changes,
});

export const aMinutesDraft = (changes: Partial<MinutesDraftData> = {}): MinutesDraftData => ({
  state: 'ended',
  revision: 2,
  version: 0,
  title: '门禁怎么修',
  signedUp: 8,
  attendees: 6,
  items: [
    {
      itemId: 'item1',
      title: '门禁维修方案',
      topicId: 'topic1',
      speakers: ['1栋 李**'],
      discussion: '',
      resolution: '',
      concludesTopic: false,
    },
  ],
  closing: '',
  ...changes,
});
