import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 as uuid } from 'uuid';
import { shiftScene } from '@/shared/volunteering/shift-scene';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aMinuteEntry,
  anActivity,
  aShift,
  aSignup,
  aVolunteer,
  insert,
} from '@/test/cloud/test-volunteering';

const hour = 3_600_000;

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let resident: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('residentsCommittee');
  resident = await community.aResident();
});

const inHours = (hours: number) => new Date(cloud.now.getTime() + hours * hour);
const activity = (columns: Record<string, unknown> = {}) =>
  anActivity(cloud, community, staff, columns);
const shift = (activityId: string, options: Parameters<typeof aShift>[3] = {}) =>
  aShift(cloud, community, activityId, options);
const titles = async (input = {}) =>
  (await resident.client.volunteering.listActivities.query(input)).items.map(({ title }) => title);

it('lists published activities with shifts to come, the soonest first, page by page', async () => {
  for (const [title, hours] of [
    ['五', 50],
    ['一', 10],
    ['三', 30],
  ] as const)
    await shift(await activity({ title: `活动${title}` }), { startsAt: inHours(hours) });
  await shift(await activity({ title: '草稿', state: 'draft', published_at: null }));
  await activity({ title: '没有班次' });
  await shift(await activity({ title: '已经过去' }), { startsAt: inHours(-5) });
  expect(await titles()).toEqual(['活动一', '活动三', '活动五']);
  const first = await resident.client.volunteering.listActivities.query({ limit: 2 });
  expect(first.items).toHaveLength(2);
  expect(await titles({ limit: 2, cursor: first.nextCursor })).toEqual(['活动五']);
  await refused(resident.client.volunteering.listActivities.query({ cursor: 'x' }), 'inputInvalid');
});

it('a card adds up the shifts that fit, names the organiser, and tells how one’s own signup stands', async () => {
  const teamId = uuid();
  await insert(cloud, 'volunteer_team', {
    ...{ community_id: community.id, id: teamId, name: '绿芽队', introduction: '' },
    ...{ leader_account_id: resident.accountId, state: 'approved', proposed_at: cloud.now },
  });
  const activityId = await activity({ team_id: teamId });
  const first = await shift(activityId, { startsAt: inHours(24), capacity: 1 });
  await shift(activityId, { startsAt: inHours(48), capacity: 4 });
  const me = await aVolunteer(cloud, community, { person: resident });
  await aSignup(cloud, community, first, me);
  const { items } = await resident.client.volunteering.listActivities.query({});
  expect(items).toEqual([
    expect.objectContaining({
      organiser: '绿芽队',
      kindName: '绿色互助',
      shifts: 2,
      placesLeft: 4,
    }),
  ]);
  expect(items[0]?.next).toMatchObject({ shiftId: first.id, placesLeft: 0, mine: 'confirmed' });
});

it('can be narrowed to a kind, to a week, and to where a place is left', async () => {
  const full = await shift(await activity({ title: '满了' }), { capacity: 1 });
  await aSignup(cloud, community, full, await aVolunteer(cloud, community), 'offered');
  await shift(await activity({ title: '下个月', kind: 'learning' }), {
    startsAt: inHours(24 * 20),
  });
  const both = await activity({ title: '有满有空' });
  await aSignup(
    cloud,
    community,
    await shift(both, { capacity: 1, startsAt: inHours(5) }),
    await aVolunteer(cloud, community),
  );
  const free = await shift(both, { startsAt: inHours(24 * 9) });
  expect(await titles({ kind: 'learning' })).toEqual(['下个月']);
  expect(await titles({ soon: true })).toEqual(['有满有空', '满了']);
  expect(await titles({ withPlaces: true })).toEqual(['有满有空', '下个月']);
  expect(await titles({ withPlaces: true, soon: true })).toEqual([]);
  const { items } = await resident.client.volunteering.listActivities.query({ withPlaces: true });
  expect(items[0]?.next.shiftId).toBe(free.id);
});

it('another community’s activities are in no list', async () => {
  const elsewhere = await aCommunity(cloud);
  const author = await elsewhere.aStaffMember('residentsCommittee');
  await aShift(cloud, elsewhere, await anActivity(cloud, elsewhere, author));
  expect(await titles()).toEqual([]);
});

const home = (person: TestPerson = resident) => person.client.volunteering.volunteeringHome.query();

it('who is not registered has nothing of their own, staff have a desk and what is to review', async () => {
  await activity({ state: 'submitted', published_at: null, submitted_at: cloud.now });
  expect(await home()).toMatchObject({ record: null, next: null, offers: [], hasDesk: false });
  expect(await home(staff)).toMatchObject({ toReview: 1, hasDesk: true });
  expect((await home()).toReview).toBeNull();
});

it('tells the next shift, places offered, and what was served, in one answer', async () => {
  const me = await aVolunteer(cloud, community, { person: resident });
  const activityId = await activity({ title: '陪老人散步' });
  const later = await shift(activityId, { startsAt: inHours(30) });
  const sooner = await shift(activityId, { startsAt: inHours(3) });
  const offered = await shift(await activity({ title: '图书角' }), { startsAt: inHours(2) });
  const cancelled = await shift(activityId, {
    startsAt: inHours(1),
    columns: { state: 'cancelled', cancelled_at: cloud.now },
  });
  for (const one of [later, sooner, cancelled]) await aSignup(cloud, community, one, me);
  await aSignup(cloud, community, offered, me, 'offered');
  await aSignup(cloud, community, await shift(activityId), me, 'waiting');
  await aMinuteEntry(cloud, community, me, { minutes: 100 * 60, shift: later });
  const answer = await home();
  expect(answer).toMatchObject({
    ...{ record: { earnedMinutes: 6_000, stars: 1 }, coming: 2, waiting: 1 },
    next: { shiftId: sooner.id, title: '陪老人散步', post: '志愿者', step: null },
  });
  expect(answer.offers.map(({ title }) => title)).toEqual(['图书角']);
});

it('a shift one is still in stays until it is closed, one that was checked out of does not', async () => {
  const me = await aVolunteer(cloud, community, { person: resident });
  const over = await shift(await activity(), { startsAt: inHours(-2.2), hours: 2 });
  await aSignup(cloud, community, over, me);
  expect((await home()).next).toBeNull();
  const attendanceId = uuid();
  await insert(cloud, 'attendance', {
    ...{ community_id: community.id, id: attendanceId, shift_id: over.id },
    ...{ volunteer_id: me.volunteerId, arrived_at: inHours(-2), arrived_by: 'code' },
    ...{ state: 'counted', recorded_by: resident.accountId, recorded_at: inHours(-2) },
  });
  expect((await home()).next).toMatchObject({ shiftId: over.id, step: 'leave' });
  await cloud.owner.query("update attendance set left_at = $2, left_by = 'code' where id = $1", [
    attendanceId,
    cloud.now,
  ]);
  expect((await home()).next).toBeNull();
});

it('from half an hour before the start until the end one can check in', async () => {
  const me = await aVolunteer(cloud, community, { person: resident });
  await aSignup(cloud, community, await shift(await activity(), { startsAt: inHours(0.6) }), me);
  expect((await home()).next).toMatchObject({ step: null });
  cloud.advance(0.1 * hour);
  expect((await home()).next).toMatchObject({ step: 'arrive' });
});

it('who leads a shift has a desk, whatever else they are', async () => {
  await shift(await activity(), { columns: { leader_account_id: resident.accountId } });
  expect(await home()).toMatchObject({ hasDesk: true, toReview: null });
});

describe('the code on a poster', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
  const codeOf = (shiftId: string) => resident.client.volunteering.posterCode.query({ shiftId });
  let wechat: Server;
  let asked: { path: string; body: Record<string, unknown> }[] = [];
  let answer: Uint8Array | object = png;
  beforeAll(async () => {
    wechat = createServer(async (request, response) => {
      let text = '';
      for await (const part of request) text += part;
      const path = request.url ?? '';
      asked.push({ path, body: JSON.parse(text) });
      const said = path.startsWith('/cgi-bin') ? { access_token: 't', expires_in: 7200 } : answer;
      const isPicture = said instanceof Uint8Array;
      response.setHeader('content-type', isPicture ? 'image/png' : 'application/json');
      response.end(isPicture ? said : JSON.stringify(said));
    });
    await new Promise<void>((resolve) => wechat.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => wechat.close(resolve)));
  afterEach(() => {
    for (const name of ['APP_ID', 'APP_SECRET', 'API_ADDRESS'])
      delete process.env[`WECHAT_${name}`];
  });

  it('without the mini-program’s secret there is none', async () => {
    expect(await codeOf((await shift(await activity())).id)).toBeNull();
    await refused(codeOf(uuid()), 'shiftNotFound');
  });

  it('is asked for once, opens the shift, and a refusal of WeChat is no fault of the page', async () => {
    Object.assign(process.env, {
      ...{ WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's' },
      WECHAT_API_ADDRESS: `http://127.0.0.1:${(wechat.address() as AddressInfo).port}`,
    });
    const { id, activityId } = await shift(await activity());
    const contentBase64 = Buffer.from(png).toString('base64');
    for (let time = 0; time < 2; time += 1)
      expect(await codeOf(id)).toEqual({ contentType: 'image/png', contentBase64 });
    const codes = () => asked.filter(({ path }) => path.startsWith('/wxa/getwxacodeunlimit'));
    expect(codes().map(({ body }) => body)).toEqual([
      { page: 'features/volunteering/pages/shift/index', scene: shiftScene(id), width: 430 },
    ]);
    answer = { errcode: 41030, errmsg: 'invalid page' };
    const another = await shift(activityId);
    expect(await codeOf(another.id)).toBeNull();
    expect(await codeOf(another.id)).toBeNull();
    expect(codes()).toHaveLength(2);
    asked = [];
    answer = png;
    cloud.advance(61_000);
    expect(await codeOf(another.id)).toMatchObject({ contentType: 'image/png' });
  });
});
