import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { aModerator, forbiddenText, hide, queued, show } from '@/test/cloud/test-moderation';
import {
  aHeldSession,
  aRunningSession,
  confirmed,
  proposedMinutes,
  type TestSession,
} from '@/test/cloud/test-sessions';

const day = 24 * 60 * 60 * 1000;
const resolution = '请物业在两周内修好门禁，费用从公共收益出。';

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let colleague: TestPerson;
let people: TestPerson[];
let topicId: string;
let session: TestSession;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  staff = await here.aStaffMember('ownersCommittee');
  colleague = await here.aStaffMember('administrator');
  people = [await here.aResident(), await here.aResident(), await here.aResident()];
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  topicId = await anAcceptedTopic(people[0]!, staff);
  await staff.client.hall.beginDeliberation.mutate({ topicId });
  const agenda = [{ title: '门禁维修方案', note: '', minutes: 30, topicId }];
  session = await aHeldSession(cloud, staff, people, { agenda });
});

const read = (who: TestPerson = people[0]!) =>
  who.client.hall.sessionMinutes.query({ sessionId: session.id });
const object = (who: TestPerson, version: number, remark: string) =>
  who.client.hall.answerMinutes.mutate({
    ...{ sessionId: session.id, version, answer: 'objected', remark },
  });
const topic = () => people[0]!.client.hall.topicDetail.query({ topicId });

it('are put together from the agenda, who was there and what was written', async () => {
  expect(await proposedMinutes(staff, session)).toBe(1);
  const minutes = await read();
  expect(minutes).toMatchObject({
    ...{ state: 'minutesProposed', version: 1, confirmed: 0, objected: 0, mayAnswer: true },
    content: {
      ...{ title: '门禁怎么修', place: '社区活动室', holder: '业主委员会' },
      ...{ attendance: '报名 3 人，到会 3 人', attendees: 3 },
      items: [{ title: '门禁维修方案', discussion: '大家都说要快修。', resolution }],
    },
  });
});

it('more than half of the attendees confirm them, and they never change again', async () => {
  const version = await proposedMinutes(staff, session);
  const sessionId = session.id;
  await confirmed(session, version, people[0]!);
  await confirmed(session, version, people[0]!);
  expect(await read()).toMatchObject({ state: 'minutesProposed', confirmed: 1 });
  await confirmed(session, version, people[1]!);
  expect(await read()).toMatchObject({ state: 'confirmed', confirmed: 2, mayAnswer: false });
  const { hall } = staff.client;
  const draft = await hall.minutesDraft.query({ sessionId });
  const { revision, items, closing } = draft;
  const written = items.map(({ title: _, topicId: __, speakers: ___, ...item }) => item);
  await refused(
    hall.saveMinutes.mutate({ sessionId, revision, items: written, closing }),
    'minutesAlreadyConfirmed',
  );
  await refused(hall.proposeMinutes.mutate({ sessionId, revision }), 'minutesAlreadyConfirmed');
  await refused(object(people[2]!, version, '我不同意这样写'), 'minutesNotOpen');
  await expect(
    cloud.owner.query("update deliberation_session set title = '改掉' where id = $1", [sessionId]),
  ).rejects.toThrow(/has ended/);
});

it('two who confirm at once settle them once', async () => {
  const version = await proposedMinutes(staff, session);
  await Promise.all(people.slice(0, 2).map((who) => confirmed(session, version, who)));
  expect(await read()).toMatchObject({ state: 'confirmed', confirmed: 2 });
  const told = (await topic()).timeline.filter(({ kind }) => kind === 'resolutionAdopted');
  expect(told).toHaveLength(1);
});

it('three days of silence confirm them, not a moment earlier', async () => {
  await proposedMinutes(staff, session);
  cloud.advance(3 * day - 1);
  await cloud.tick();
  expect(await read()).toMatchObject({ state: 'minutesProposed' });
  cloud.advance(1);
  await cloud.tick();
  expect(await read()).toMatchObject({ state: 'confirmed' });
});

it('a third who object keep silence from confirming; a new version is asked about anew', async () => {
  const first = await proposedMinutes(staff, session);
  await confirmed(session, first, people[1]!);
  await object(people[0]!, first, '费用不应该从公共收益出');
  cloud.advance(3 * day);
  await cloud.tick();
  expect(await read()).toMatchObject({
    ...{ state: 'minutesProposed', confirmed: 1, objected: 1, ownAnswer: 'objected' },
    remarks: [{ remark: '费用不应该从公共收益出', isMine: true, visibility: 'shown' }],
  });
  const second = await proposedMinutes(staff, session, { resolution: '请物业在两周内修好门禁。' });
  expect(second).toBe(2);
  expect(await read()).toMatchObject({ version: 2, confirmed: 0, objected: 0, ownAnswer: null });
  await refused(object(people[0]!, first, '还是不同意'), 'minutesNewVersion');
  // The first version's three days are over; the second has its own.
  cloud.advance(3 * day - 1);
  await cloud.tick();
  expect(await read()).toMatchObject({ state: 'minutesProposed' });
  cloud.advance(1);
  await cloud.tick();
  expect(await read()).toMatchObject({ state: 'confirmed', version: 2 });
  const old = { sessionId: session.id, version: 1 };
  expect(await people[0]!.client.hall.sessionMinutes.query(old)).toMatchObject({
    ...{ version: 1, newestVersion: 2, objected: 1 },
  });
});

it('one may change one’s mind while they are open', async () => {
  const version = await proposedMinutes(staff, session);
  await object(people[0]!, version, '费用不应该从公共收益出');
  await confirmed(session, version, people[0]!);
  expect(await read()).toMatchObject({ confirmed: 1, objected: 0, remarks: [] });
});

it('are asked of those who were there; an objection says why', async () => {
  const version = await proposedMinutes(staff, session);
  const absent = await here.aResident();
  await refused(confirmed(session, version, absent), 'notAttended');
  await refused(object(people[0]!, version, ' '), 'remarkLength');
  await refused(object(people[0]!, version, '反'.repeat(501)), 'remarkLength');
  expect(await read(absent)).toMatchObject({ mayAnswer: false });
});

it('a remark with forbidden words waits for a moderator: its author alone reads it until then', async () => {
  const version = await proposedMinutes(staff, session);
  await object(people[0]!, version, '加微信 abc12345 办证刻章，代开发票');
  expect((await read(people[0]!)).remarks).toMatchObject([{ visibility: 'waiting', isMine: true }]);
  expect((await read(people[1]!)).remarks).toEqual([]);
  expect((await read(people[1]!)).objected).toBe(1);
});

it('a remark that was taken back waits for no moderator', async () => {
  const moderator = await aModerator(here);
  const version = await proposedMinutes(staff, session);
  await object(people[0]!, version, forbiddenText);
  const { id } = (await read(people[0]!)).remarks[0]!;
  await queued(moderator, id);
  await confirmed(session, version, people[0]!);
  await expect(queued(moderator, id)).rejects.toThrow('nothing waits');
});

it('a moderator shows a remark that waited, or hides it for good', async () => {
  const moderator = await aModerator(here);
  const version = await proposedMinutes(staff, session);
  for (const [who, decide] of [
    [people[0]!, (id: string) => queued(moderator, id).then((item) => show(moderator, item))],
    [
      people[1]!,
      (id: string) => queued(moderator, id).then((item) => hide(moderator, item, 'abuse')),
    ],
  ] as const) {
    await object(who, version, forbiddenText);
    const own = (await read(who)).remarks.find(({ isMine }) => isMine);
    await decide(own!.id);
  }
  expect((await read(people[2]!)).remarks).toMatchObject([{ visibility: 'shown' }]);
  const hidden = (await read(people[1]!)).remarks.find(({ isMine }) => isMine);
  expect(hidden).toMatchObject({ visibility: 'hidden', remark: forbiddenText });
});

it('of two holders who write at once the second is told', async () => {
  const sessionId = session.id;
  const { revision, items, closing } = await staff.client.hall.minutesDraft.query({ sessionId });
  const written = items.map(({ itemId }) => ({
    ...{ itemId, discussion: '说了很多', resolution: '', concludesTopic: false },
  }));
  const save = (who: TestPerson) =>
    who.client.hall.saveMinutes.mutate({ sessionId, revision, items: written, closing });
  const outcomes = await Promise.allSettled([save(staff), save(colleague)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await refused(save(staff), 'minutesChangedMeanwhile');
});

it('are written after the end, and not empty', async () => {
  const sessionId = session.id;
  await refused(
    staff.client.hall.proposeMinutes.mutate({ sessionId, revision: 0 }),
    'minutesEmpty',
  );
  const running = await aRunningSession(cloud, staff);
  await refused(staff.client.hall.minutesDraft.query({ sessionId: running.id }), 'minutesNotYet');
  await refused(people[0]!.client.hall.sessionMinutes.query({ sessionId }), 'minutesNotYet');
});

it('what is written nobody reads before it is proposed', async () => {
  const sessionId = session.id;
  const { items } = await staff.client.hall.minutesDraft.query({ sessionId });
  const written = items.map(({ itemId }) => ({
    ...{ itemId, discussion: '秘密的草稿', resolution: '', concludesTopic: false },
  }));
  await staff.client.hall.saveMinutes.mutate({
    sessionId,
    revision: 0,
    items: written,
    closing: '',
  });
  const seen = await people[0]!.client.hall.sessionDetail.query({ sessionId });
  expect(JSON.stringify(seen)).not.toContain('秘密的草稿');
});

describe('a resolution', () => {
  it('stands on the timeline of its topic from confirmation on', async () => {
    const version = await proposedMinutes(staff, session);
    expect((await topic()).timeline.at(-1)?.kind).not.toBe('resolutionAdopted');
    await confirmed(session, version, ...people.slice(0, 2));
    const after = await topic();
    expect(after.timeline.at(-1)).toMatchObject({
      ...{ kind: 'resolutionAdopted', sentence: `议事会“门禁怎么修”的决议：${resolution}` },
    });
  });

  it('concludes a topic that is being deliberated, where the holder chose so', async () => {
    const version = await proposedMinutes(staff, session, { concludesTopic: true });
    const { state: before } = await topic();
    expect(before).toBe('deliberating');
    await confirmed(session, version, ...people.slice(0, 2));
    expect(await topic()).toMatchObject({ state: 'concluded' });
  });

  it('leaves a topic that has gone on meanwhile in its state, and is confirmed all the same', async () => {
    const version = await proposedMinutes(staff, session, { concludesTopic: true });
    await staff.client.hall.concludeTopic.mutate({
      ...{ topicId, conclusion: '大家已经在网上形成了一致意见。' },
    });
    await confirmed(session, version, ...people.slice(0, 2));
    expect(await read()).toMatchObject({ state: 'confirmed' });
    const after = await topic();
    expect(after.state).toBe('concluded');
    expect(after.timeline.at(-1)?.kind).toBe('resolutionAdopted');
  });
});
