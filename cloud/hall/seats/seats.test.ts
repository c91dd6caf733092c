import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aDeliberatingTopic, aTopic } from '@/test/cloud/test-hall';
import { aModerator, forbiddenText, hide, queued, show } from '@/test/cloud/test-moderation';
import { aSeat } from '@/test/cloud/test-seats';

const day = 24 * 60 * 60 * 1000;

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let staff: TestPerson;
let property: TestPerson;
let topicId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud, { settings: { deliberationDays: 10 } });
  author = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
  property = await community.aStaffMember('propertyManager');
});
beforeEach(async () => {
  topicId = await aDeliberatingTopic(author, staff);
});
afterAll(() => cloud.stop());

const text = '配件已经订货，三天内到货更换。';
const seatsOf = async (reader = author) =>
  (await reader.client.hall.topicSeats.query({ topicId })).seats;
const answer = (person: TestPerson, seatId: string, words = text) =>
  person.client.hall.answerSeat.mutate({ seatId, text: words });
const kinds = async () =>
  (await author.client.hall.topicDetail.query({ topicId })).timeline.map(({ kind }) => kind);
const messagesOf = async ({ client }: TestPerson) =>
  (await client.messages.listMessages.query({})).items.filter(
    ({ subjectId }) => subjectId === topicId,
  );

describe('inviting', () => {
  it('asks each by the end of a day, and tells them what for', async () => {
    await aSeat(staff, topicId, { body: 'propertyManager', question: '多久能修好？' });
    expect(await seatsOf()).toMatchObject([
      {
        ...{ kind: 'body', name: '物业服务中心', question: '多久能修好？', state: 'open' },
        ...{ answerUntil: '2026-12-02T16:00:00.000Z', overdueDays: 0, answers: [], isMine: false },
      },
    ]);
    expect((await seatsOf(property))[0]?.isMine).toBe(true);
    expect(await messagesOf(property)).toMatchObject([
      { kind: 'seatInvitation', body: '想请教：多久能修好？（2026年12月2日 前答复）' },
    ]);
    expect((await kinds()).at(-1)).toBe('seatsInvited');
  });

  it('asks nobody twice, until the invitation is withdrawn', async () => {
    const seatId = await aSeat(staff, topicId, { body: 'propertyManager' });
    await refused(aSeat(staff, topicId, { body: 'propertyManager' }), 'seatTaken');
    const reason = '请错了对象，改请街道办。';
    await staff.client.hall.withdrawSeat.mutate({ seatId, reason });
    await aSeat(staff, topicId, { body: 'propertyManager' });
    await refused(answer(property, seatId), 'seatWithdrawn');
  });

  it('two at once ask a body once', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 3 }, () =>
        staff.client.hall.inviteSeats.mutate({ topicId, seats: [{ body: 'propertyManager' }] }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await seatsOf()).toHaveLength(1);
  });

  it('only those who raised or cosigned it, and bodies that have somebody here', async () => {
    const stranger = await community.aResident();
    const invite = (seat: object) => aSeat(staff, topicId, seat);
    await refused(invite({ accountId: stranger.accountId }), 'seatPersonUnknown');
    await refused(invite({ body: 'gridWorker' }), 'seatBodyEmpty');
    await invite({ accountId: author.accountId });
    const options = await staff.client.hall.seatOptions.query({ topicId });
    expect(options.bodies.map(({ role }) => role)).toEqual(['ownersCommittee', 'propertyManager']);
    expect(options.residents).toMatchObject([
      { accountId: author.accountId, isAuthor: true, isInvited: true },
    ]);
  });

  it('refuses what is too long, too late, too many or forbidden', async () => {
    const invite = (seat: object) => aSeat(staff, topicId, { outsideName: '街道办', ...seat });
    await refused(invite({ outsideName: '街' }), 'seatNameLength');
    await refused(invite({ question: '问'.repeat(201) }), 'seatQuestionLength');
    await refused(invite({ answerBy: '2026-11-22' }), 'seatDayOutOfRange');
    await refused(invite({ question: forbiddenText }), 'wordsNotAllowed');
    await refused(invite({ body: 'propertyManager' }), 'inputInvalid');
    const many = Array.from({ length: 20 }, (_, number) => ({ outsideName: `单位${number}` }));
    await staff.client.hall.inviteSeats.mutate({ topicId, seats: many });
    await refused(invite({}), 'seatsTooMany');
  });

  it('is over when the deliberation is', async () => {
    const seatId = await aSeat(staff, topicId, { body: 'propertyManager' });
    const conclusion = '大家同意分两批更换，先换一单元。';
    await staff.client.hall.concludeTopic.mutate({ topicId, conclusion });
    await refused(aSeat(staff, topicId, { outsideName: '街道办' }), 'seatsClosed');
    await refused(answer(property, seatId), 'seatsClosed');
  });
});

describe('what waits for one', () => {
  const awaiting = async ({ client }: TestPerson) =>
    (await client.hall.seatsAwaitingMe.query()).seats.filter((seat) => seat.topicId === topicId);

  it('is shown to who sits there, until it is answered or nobody asks any more', async () => {
    const seatId = await aSeat(staff, topicId, { body: 'propertyManager' });
    await aSeat(staff, topicId, { accountId: author.accountId });
    expect(await awaiting(property)).toMatchObject([
      { id: seatId, topicTitle: '门禁坏了两个星期', body: '物业服务中心', overdueDays: 0 },
    ]);
    expect(await awaiting(author)).toMatchObject([{ body: null }]);
    expect(await awaiting(staff)).toEqual([]);
    await answer(property, seatId);
    expect(await awaiting(property)).toEqual([]);
    const conclusion = '大家同意分两批更换，先换一单元。';
    await staff.client.hall.concludeTopic.mutate({ topicId, conclusion });
    expect(await awaiting(author)).toEqual([]);
  });
});

describe('answering', () => {
  it('is the body’s own, and adds to what was said before', async () => {
    const seatId = await aSeat(staff, topicId, { body: 'propertyManager' });
    await answer(property, seatId);
    cloud.advance(1000);
    await answer(await community.aStaffMember('propertyManager'), seatId, '已经换好。');
    const [seat] = await seatsOf();
    expect(seat?.state).toBe('answered');
    expect(seat?.answers.map((said) => said.text)).toEqual(['已经换好。', text]);
    expect((await kinds()).slice(-2)).toEqual(['seatAnswered', 'seatAnswered']);
    await cloud.tick();
    expect((await messagesOf(author)).map(({ body }) => body)).toContain('物业服务中心答复了');
  });

  it('is nobody else’s', async () => {
    const seatId = await aSeat(staff, topicId, { body: 'propertyManager' });
    await refused(answer(staff, seatId), 'seatNotYours');
    await refused(answer(author, seatId), 'seatNotYours');
    const elsewhere = await (await aCommunity(cloud)).aStaffMember('propertyManager');
    await refused(answer(elsewhere, seatId), 'seatNotFound');
    await refused(answer(property, seatId, '好'), 'seatAnswerLength');
    await refused(answer(property, seatId, forbiddenText), 'wordsNotAllowed');
  });

  it('may be declined with a reason, and thought better of', async () => {
    const seatId = await aSeat(staff, topicId, { body: 'propertyManager' });
    const decline = () =>
      property.client.hall.declineSeat.mutate({ seatId, reason: '这件事归自来水公司管。' });
    await decline();
    expect((await seatsOf())[0]).toMatchObject({
      state: 'declined',
      answers: [{ kind: 'decline' }],
    });
    await answer(property, seatId);
    expect((await seatsOf())[0]?.state).toBe('answered');
    await refused(decline(), 'seatNotOpen');
  });

  it('from outside is written down by staff, and marked so', async () => {
    const seatId = await aSeat(staff, topicId, { outsideName: '某某街道办事处' });
    const write = (id: string) =>
      staff.client.hall.transcribeSeat.mutate({ seatId: id, text, source: '来函〔2026〕12号' });
    await refused(answer(staff, seatId), 'seatNeedsTranscript');
    await write(seatId);
    expect((await seatsOf())[0]).toMatchObject({
      ...{ name: '某某街道办事处', state: 'answered' },
      answers: [{ text, transcript: { body: '业主委员会', source: '来函〔2026〕12号' } }],
    });
    await refused(
      write(await aSeat(staff, topicId, { body: 'propertyManager' })),
      'seatNotOutside',
    );
  });

  it('at the moment the deliberation ends is heard or refused, and the timeline is whole', async () => {
    const seatId = await aSeat(staff, topicId, { body: 'propertyManager' });
    const conclusion = '大家同意分两批更换，先换一单元。';
    const [said] = await Promise.allSettled([
      answer(property, seatId),
      staff.client.hall.concludeTopic.mutate({ topicId, conclusion }),
    ]);
    const told = await kinds();
    expect(told).toContain('concluded');
    expect(told.includes('seatAnswered')).toBe(said.status === 'fulfilled');
    expect((await seatsOf())[0]?.state).toBe(said.status === 'fulfilled' ? 'answered' : 'open');
  });

  it('and withdrawing at once: one of both', async () => {
    const seatId = await aSeat(staff, topicId, { body: 'propertyManager' });
    const reason = '请错了对象，改请街道办。';
    const outcomes = await Promise.allSettled([
      answer(property, seatId),
      staff.client.hall.withdrawSeat.mutate({ seatId, reason }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a resident’s answer', () => {
  it('is shown under their masked name', async () => {
    const seatId = await aSeat(staff, topicId, { accountId: author.accountId });
    expect(await answer(author, seatId)).toEqual({ visibility: 'shown' });
    expect((await seatsOf(staff))[0]).toMatchObject({
      name: expect.stringMatching(/^1栋 .\*+$/),
      state: 'answered',
    });
  });

  it('that waits for a moderator is read by nobody else, and the seat is still open', async () => {
    const seatId = await aSeat(staff, topicId, { accountId: author.accountId });
    expect(await answer(author, seatId, forbiddenText)).toEqual({ visibility: 'waiting' });
    expect((await seatsOf())[0]).toMatchObject({
      state: 'open',
      answers: [{ visibility: 'waiting', text: forbiddenText, isMine: true }],
    });
    expect((await seatsOf(property))[0]).toMatchObject({ state: 'open', answers: [] });
    expect(await kinds()).not.toContain('seatAnswered');
  });

  it('counts once a moderator shows it, and is told then', async () => {
    const moderator = await aModerator(community);
    const seatId = await aSeat(staff, topicId, { accountId: author.accountId });
    await answer(author, seatId, forbiddenText);
    const id = (await seatsOf())[0]!.answers[0]!.id;
    await show(moderator, await queued(moderator, id));
    expect((await seatsOf(property))[0]).toMatchObject({
      state: 'answered',
      answers: [{ visibility: 'shown', text: forbiddenText }],
    });
    expect((await kinds()).at(-1)).toBe('seatAnswered');
  });

  it('leaves its place and the reason when a moderator hides it', async () => {
    const moderator = await aModerator(community);
    const seatId = await aSeat(staff, topicId, { accountId: author.accountId });
    await answer(author, seatId, forbiddenText);
    const id = (await seatsOf())[0]!.answers[0]!.id;
    await hide(moderator, await queued(moderator, id), 'abuse');
    expect((await seatsOf(property))[0]).toMatchObject({
      state: 'open',
      answers: [{ visibility: 'hidden', text: '', hiddenReason: '辱骂、人身攻击' }],
    });
    expect((await seatsOf())[0]!.answers[0]).toMatchObject({ text: forbiddenText, isMine: true });
    expect(await kinds()).not.toContain('seatAnswered');
  });
});

describe('a seat that does not answer', () => {
  it('is called late for everybody, and its holders are told', async () => {
    await aSeat(staff, topicId, { body: 'propertyManager', answerBy: '2026-11-24' });
    await aSeat(staff, topicId, { outsideName: '街道办', answerBy: '2026-11-24' });
    cloud.advance(3 * day);
    await cloud.tick();
    expect((await seatsOf()).map((seat) => seat.overdueDays)).toEqual([1, 1]);
    expect((await kinds()).filter((kind) => kind === 'seatOverdue')).toHaveLength(2);
    const late = (await messagesOf(property)).filter(({ kind }) => kind === 'topicDuty');
    expect(late.map(({ body }) => body)).toEqual([
      '物业服务中心本应在 2026年11月24日 前答复，已经逾期',
    ]);
    expect((await messagesOf(staff)).filter(({ kind }) => kind === 'topicDuty')).toHaveLength(1);
    cloud.now = new Date('2026-11-22T02:00:00Z');
  });

  it('is not called late when it answered, or when the topic went on', async () => {
    const seatId = await aSeat(staff, topicId, {
      body: 'propertyManager',
      answerBy: '2026-11-24',
    });
    await answer(property, seatId);
    cloud.advance(3 * day);
    await cloud.tick();
    expect(await kinds()).not.toContain('seatOverdue');
    cloud.now = new Date('2026-11-22T02:00:00Z');
  });
});

it('a topic nobody has taken up may have seats as well', async () => {
  topicId = await aTopic(author);
  await aSeat(staff, topicId, { body: 'propertyManager' });
  expect(await seatsOf()).toHaveLength(1);
});
