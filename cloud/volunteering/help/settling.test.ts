import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aHelper,
  aHelpRequest,
  aNeighbour,
  aTakenRequest,
  helpWanted,
  saidTime,
  type TestNeighbour,
} from '@/test/cloud/test-help';
import type { TestVolunteer } from '@/test/cloud/test-volunteering';

jest.setTimeout(30_000);

let cloud: TestCloud;
let community: TestCommunity;
let asker: TestNeighbour;
let helper: TestNeighbour & TestVolunteer;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  community = await aCommunity(cloud);
  asker = await aNeighbour(community);
  helper = await aHelper(cloud, community);
  staff = await community.aStaffMember('residentsCommittee');
});

const days = (count: number) => cloud.advance(count * 24 * 60 * 60_000);
const of = ({ client }: TestPerson) => client.volunteering;
const stateFor = async (person: TestPerson, requestId: string) =>
  (await of(person).helpDetail.query({ requestId })).state;
const earned = async () => {
  const { rows } = await cloud.owner.query<{ earned_minutes: number }>(
    'select earned_minutes from volunteer where id = $1',
    [helper.volunteerId],
  );
  return rows[0]?.earned_minutes;
};
const settle = (person: TestPerson, requestId: string, minutes: number) =>
  of(person).settleHelp.mutate({ requestId, minutes, reason: '电话问过双方，核对了时间。' });
const messagesTo = async ({ accountId }: TestPerson, requestId: string) => {
  const { rows } = await cloud.owner.query<{ body: string }>(
    'select body from message where account_id = $1 and subject_id = $2 order by id',
    [accountId, requestId],
  );
  return rows.map(({ body }) => body);
};

async function aDispute(): Promise<string> {
  const requestId = await aTakenRequest(cloud, asker, helper);
  const said = saidTime(cloud, requestId, 60);
  await of(helper).reportHelp.mutate(said);
  await of(asker).correctHelp.mutate({ ...said, minutes: 20 });
  await of(helper).callStaffToHelp.mutate({ requestId });
  return requestId;
}

it('staff settle what the two cannot, up to the longer of what both said, with a reason', async () => {
  const requestId = await aDispute();
  expect(await messagesTo(staff, requestId)).toHaveLength(1);
  const { items } = await of(staff).listHelpToSettle.query({});
  expect(items).toMatchObject([{ id: requestId, because: 'disagreed' }]);
  const { course } = await of(staff).helpDetail.query({ requestId });
  expect(course?.claims).toMatchObject([
    { side: 'helper', minutes: 60 },
    { side: 'asker', minutes: 20 },
  ]);
  expect(await refused(settle(staff, requestId, 61), 'helpSettleMinutesMost')).toEqual({ max: 60 });
  const short = { requestId, minutes: 1, reason: '是' };
  await refused(of(staff).settleHelp.mutate(short), 'helpSettleReasonLength');
  const answers = await Promise.allSettled([
    settle(staff, requestId, 40),
    settle(staff, requestId, 40),
  ]);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await earned()).toBe(40);
  await refused(settle(staff, requestId, 10), 'helpChangedMeanwhile');
});

it('staff may find that nothing was served', async () => {
  const requestId = await aDispute();
  await settle(staff, requestId, 0);
  expect(await earned()).toBe(0);
  expect(await stateFor(asker, requestId)).toBe('settled');
});

it('nobody settles their own: neither who asked for a neighbour nor who helped', async () => {
  const requestId = await aTakenRequest(cloud, asker, helper, { changes: {} });
  await cloud.owner.query('update help_request set asker_account_id = $1 where id = $2', [
    staff.accountId,
    requestId,
  ]);
  await of(helper).reportHelp.mutate(saidTime(cloud, requestId));
  await of(staff).callStaffToHelp.mutate({ requestId });
  await refused(settle(staff, requestId, 10), 'ownHelpNotSettled');
});

it('not confirmed within 7 days staff are called, who has said nothing loses nothing', async () => {
  const requestId = await aTakenRequest(cloud, asker, helper);
  await of(helper).reportHelp.mutate(saidTime(cloud, requestId));
  days(6.9);
  await cloud.tick();
  expect(await stateFor(asker, requestId)).toBe('reported');
  days(0.1);
  await cloud.tick();
  expect(await stateFor(asker, requestId)).toBe('settling');
  expect(await messagesTo(staff, requestId)).toHaveLength(1);
  await settle(staff, requestId, 30);
  expect(await earned()).toBe(30);
});

it('nobody takes it: it ends 3 days after the wanted time', async () => {
  const requestId = await aHelpRequest(cloud, asker);
  days(3);
  await cloud.tick();
  expect(await stateFor(asker, requestId)).toBe('open');
  days(1);
  await cloud.tick();
  expect(await stateFor(asker, requestId)).toBe('expired');
  await refused(of(helper).takeHelp.mutate({ requestId, onDuty: false }), 'helpNotFound');
});

it('taken and nothing said: both are reminded once, and a week later it ends without minutes', async () => {
  const requestId = await aTakenRequest(cloud, asker, helper);
  days(4);
  await cloud.tick();
  await cloud.tick();
  expect(await stateFor(asker, requestId)).toBe('taken');
  expect(await messagesTo(helper, requestId)).toHaveLength(1);
  days(7);
  await cloud.tick();
  expect(await stateFor(asker, requestId)).toBe('expired');
  expect(await earned()).toBe(0);
});

it('two who confirm each other more than 8 hours a month are looked at before the minutes count', async () => {
  for (const minutes of [240, 240]) {
    const requestId = await aTakenRequest(cloud, asker, helper);
    cloud.advance(240 * 60_000);
    const said = saidTime(cloud, requestId, minutes);
    await of(helper).reportHelp.mutate(said);
    expect(await of(asker).agreeHelp.mutate(said)).toMatchObject({ state: 'settled' });
  }
  const requestId = await aTakenRequest(cloud, asker, helper);
  const said = saidTime(cloud, requestId, 1);
  await of(helper).reportHelp.mutate(said);
  expect(await of(asker).agreeHelp.mutate(said)).toMatchObject({ state: 'settling' });
  expect(await earned()).toBe(480);
  const { items } = await of(staff).listHelpToSettle.query({});
  expect(items).toMatchObject([{ id: requestId, because: 'oftenTogether' }]);
  // With another neighbour the helper's minutes count as before.
  const other = await aTakenRequest(cloud, await aNeighbour(community), helper);
  expect(await stateFor(helper, other)).toBe('taken');
});

it('who closes their account leaves no request open and no neighbour waiting in vain', async () => {
  const taken = await aTakenRequest(cloud, asker, helper);
  const own = await aHelpRequest(cloud, helper);
  await helper.client.community.closeAccount.mutate();
  expect(await stateFor(asker, taken)).toBe('open');
  expect(await stateFor(staff, own)).toBe('withdrawn');
});

it('the phone of who closes their account is forgotten at once, also where a time waits to be confirmed', async () => {
  const requestId = await aTakenRequest(cloud, asker, helper);
  await of(helper).reportHelp.mutate(saidTime(cloud, requestId));
  expect((await of(helper).helpDetail.query({ requestId })).contact?.phone).not.toBe('');
  await asker.client.community.closeAccount.mutate();
  expect(await stateFor(helper, requestId)).toBe('reported');
  const { rows } = await cloud.owner.query('select phone from help_request where id = $1', [
    requestId,
  ]);
  expect(rows).toEqual([{ phone: '' }]);
});

it('of a neighbour without a phone only the masked name stays when it is over', async () => {
  const requestId = uuid();
  const wanted = helpWanted(cloud, asker.unit, { id: requestId, neighbourName: '王秀兰' });
  await of(staff).askForHelp.mutate(wanted);
  await of(staff).withdrawHelp.mutate({ requestId });
  expect((await of(staff).helpDetail.query({ requestId })).askerName).toBe('1栋 王**');
  const { rows } = await cloud.owner.query(
    'select neighbour_name from help_request where id = $1',
    [requestId],
  );
  expect(rows).toEqual([{ neighbour_name: '王**' }]);
});

it('the asker rates what is settled with one tap, and may think again', async () => {
  const requestId = await aTakenRequest(cloud, asker, helper);
  const rate = (rating: 'very' | 'poor') => of(asker).rateHelp.mutate({ requestId, rating });
  await refused(rate('very'), 'helpChangedMeanwhile');
  const said = saidTime(cloud, requestId);
  await of(asker).reportHelp.mutate(said);
  await of(helper).agreeHelp.mutate(said);
  await rate('poor');
  await rate('very');
  const { course } = await of(helper).helpDetail.query({ requestId });
  expect(course?.rating).toBe('very');
});

it('lists tell each what is theirs, page after page', async () => {
  const ids: string[] = [];
  for (let number = 0; number < 3; number += 1) {
    const one = await aNeighbour(community);
    const wantedUntil = new Date(cloud.now.getTime() + (number + 2) * 3_600_000).toISOString();
    ids.push(await aHelpRequest(cloud, one, { wantedUntil }));
  }
  const first = await of(helper).listHelp.query({ limit: 2 });
  expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  const second = await of(helper).listHelp.query({ limit: 2, cursor: first.nextCursor });
  expect(second).toMatchObject({ items: [{ id: ids[2] }], nextCursor: null });
  const requestId = await aTakenRequest(cloud, asker, helper);
  await of(helper).reportHelp.mutate(saidTime(cloud, requestId));
  expect((await of(asker).listAskedHelp.query({})).items).toMatchObject([
    { id: requestId, side: 'asker', awaitsMe: true },
  ]);
  expect((await of(helper).listGivenHelp.query({})).items).toMatchObject([
    { id: requestId, side: 'helper', awaitsMe: false },
  ]);
  expect(await of(asker).helpSummary.query()).toEqual({ open: 3, awaitMe: 1, toSettle: null });
  expect(await of(staff).helpSummary.query()).toEqual({ open: 3, awaitMe: 0, toSettle: 0 });
});
