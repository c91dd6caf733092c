import { draftProblems, type SessionDraft } from './session-draft';

const draft: SessionDraft = {
  title: '门禁怎么修',
  introduction: '',
  place: '活动室',
  startsAt: '2026-12-01T11:00:00.000Z',
  endsAt: '2026-12-01T13:00:00.000Z',
  capacity: 30,
  invited: 'all',
  agenda: [{ title: '维修方案', note: '', minutes: 30, topicId: null }],
};
const item = { title: '维修方案', note: '', minutes: 30, topicId: null };

it('a whole draft is fine, without limit of places too', () => {
  expect(draftProblems(draft)).toEqual([]);
  expect(draftProblems({ ...draft, capacity: null })).toEqual([]);
});

it.each<[string, Partial<SessionDraft>]>([
  ['sessionTitleLength', { title: '会' }],
  ['sessionTitleLength', { title: '会'.repeat(41) }],
  ['sessionIntroductionLength', { introduction: '说'.repeat(1001) }],
  ['sessionPlaceLength', { place: '' }],
  ['sessionTimesWrong', { endsAt: draft.startsAt }],
  ['sessionTimesWrong', { startsAt: 'not a time' }],
  ['sessionTooLong', { endsAt: '2026-12-01T23:00:00.001Z' }],
  ['sessionCapacityRange', { capacity: 0 }],
  ['sessionCapacityRange', { capacity: 501 }],
  ['sessionCapacityRange', { capacity: 1.5 }],
  ['agendaItemsCount', { agenda: [] }],
  ['agendaItemsCount', { agenda: Array(21).fill(item) }],
  ['agendaTopicMissing', { invited: 'followers' }],
  ['agendaTopicMissing', { invited: 'seats' }],
  ['agendaTitleLength', { agenda: [{ ...item, title: '修' }] }],
  ['agendaTitleLength', { agenda: [{ ...item, title: '修'.repeat(61) }] }],
  ['agendaNoteLength', { agenda: [{ ...item, note: '注'.repeat(501) }] }],
  ['agendaMinutesRange', { agenda: [{ ...item, minutes: 0 }] }],
  ['agendaMinutesRange', { agenda: [{ ...item, minutes: Number.NaN }] }],
])('%s', (code, change) => {
  expect(draftProblems({ ...draft, ...change }).map((problem) => problem.code)).toEqual([code]);
});

it('the borders themselves are allowed', () => {
  const atBorders: Partial<SessionDraft>[] = [
    { invited: 'seats', agenda: [item, { ...item, topicId: 'topic' }] },
    { title: '会'.repeat(40), capacity: 500, endsAt: '2026-12-01T23:00:00.000Z' },
    { agenda: Array(20).fill({ ...item, title: '修'.repeat(60), minutes: 240 }), capacity: 1 },
  ];
  for (const change of atBorders) expect(draftProblems({ ...draft, ...change })).toEqual([]);
});
