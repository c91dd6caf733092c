import { composeMinutes, emptyMinutes, minutesProblems, whyCannotPropose } from './minutes';

const agenda = [
  { id: 'a', title: '门禁', topicId: 'topic', speakers: ['1栋 李**'] },
  { id: 'b', title: '其他', topicId: null, speakers: [] },
];
const facts = {
  ...{
    title: '门禁怎么修',
    place: '活动室',
    body: '业主委员会',
    signedUp: 8,
    attendees: 6,
    agenda,
  },
  startsAt: '2026-12-01T11:00:00.000Z',
  endsAt: '2026-12-01T13:00:00.000Z',
  begunAt: '2026-12-01T11:05:00.000Z',
  endedAt: '2026-12-01T12:40:00.000Z',
};
const resolution = '请物业在两周内修好门禁。';
const draft = (change: object, ...others: object[]) => ({
  items: emptyMinutes(agenda).items.map((item, index) => ({
    ...item,
    ...[change, ...others][index],
  })),
  closing: '',
});

it('minutes say when it really was, who spoke and what was resolved', () => {
  const written = draft({ discussion: '都同意', resolution, concludesTopic: true });
  expect(composeMinutes(facts, written)).toMatchObject({
    time: '2026年12月1日 19:05 至 20:40',
    attendance: '报名 8 人，到会 6 人',
    attendees: 6,
    items: [
      { title: '门禁', speakers: ['1栋 李**'], resolution, concludesTopic: true },
      { title: '其他', discussion: '', resolution: '', concludesTopic: false },
    ],
  });
});

it('an item without a topic concludes none, whatever the draft says', () => {
  const written = draft({}, { resolution, concludesTopic: true });
  expect(composeMinutes(facts, written).items[1]).toMatchObject({ concludesTopic: false });
});

it('a draft is about the items of the agenda, each once', () => {
  const { items } = emptyMinutes(agenda);
  const codes = (some: typeof items) =>
    minutesProblems({ items: some, closing: '' }, agenda).map(({ code }) => code);
  expect(codes(items)).toEqual([]);
  expect(codes(items.slice(1))).toEqual(['minutesItemsWrong']);
  expect(codes([...items, ...items.slice(1)])).toEqual(['minutesItemsWrong']);
  expect(codes(items.map((item) => ({ ...item, itemId: 'x' })))).toEqual(['minutesItemsWrong']);
});

it.each([
  ['minutesDiscussionLength', draft({ discussion: '说'.repeat(2001) })],
  ['minutesResolutionLength', draft({ resolution: '定'.repeat(501) })],
  ['minutesClosingLength', { ...draft({}), closing: '完'.repeat(1001) }],
])('%s', (code, written) => {
  expect(minutesProblems(written, agenda).map((problem) => problem.code)).toEqual([code]);
});

it('proposing asks for something written, and for a resolution where it concludes a topic', () => {
  expect(whyCannotPropose(draft({}))).toEqual({ code: 'minutesEmpty' });
  expect(whyCannotPropose(draft({ discussion: '说了', concludesTopic: true }))).toEqual({
    code: 'minutesConclusionMissing',
  });
  expect(whyCannotPropose(draft({ resolution: '修好', concludesTopic: true }))).toEqual({
    code: 'minutesConclusionMissing',
  });
  expect(whyCannotPropose(draft({ resolution, concludesTopic: true }))).toBeNull();
  expect(whyCannotPropose(draft({ discussion: '说了' }))).toBeNull();
});
