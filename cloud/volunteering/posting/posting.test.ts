import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aCorrection,
  aService,
  aSettledShift,
  postedOf,
  sumsOf,
  tickAt,
} from '@/test/cloud/test-minutes';
import { aVolunteer } from '@/test/cloud/test-volunteering';

jest.setTimeout(60_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(() => {
  cloud.now = new Date('2026-10-20T02:00:00Z');
});

/** A volunteer with 90 minutes entered in October by one keeper of the ledger. */
async function scene() {
  const community = await aCommunity(cloud);
  const first = await community.aStaffMember('residentsCommittee');
  const second = await community.aStaffMember('ownersCommittee');
  const neighbour = await community.aResident();
  const volunteer = await aVolunteer(cloud, community, { columns: { name: '李秀英' } });
  const shift = await aSettledShift(cloud, community, first);
  const entryId = await aService(cloud, community, volunteer, {
    ...{ minutes: 90, shift },
    recordedBy: first,
  });
  const posted = async () =>
    (await postedOf(cloud, community, volunteer)).map(({ minutes }) => minutes);
  return { community, first, second, neighbour, volunteer, shift, entryId, posted };
}

const firstOfNovember = '2026-11-01T00:00:00Z';
const afterPosting = '2026-11-08T16:00:00Z';
const words = '那天他十点就走了，没有到十一点半。';
const answer = '签到表核对过，确实是十点离开。';

const object = (by: TestPerson, entryId: string, reason = words) => {
  const objectionId = uuid();
  return by.client.volunteering.fileMinuteObjection
    .mutate({ objectionId, entryId, reason })
    .then(() => objectionId);
};

const postings = async ({ client }: TestPerson) =>
  (await client.volunteering.listPostings.query({})).items;

it('on the first of the month the month before is posted for seven whole days and announced once', async () => {
  const { neighbour, volunteer, posted } = await scene();
  await tickAt(cloud, '2026-10-31T23:59:59Z');
  expect(await postings(neighbour)).toEqual([]);
  await tickAt(cloud, firstOfNovember);
  await tickAt(cloud, '2026-11-01T01:00:00Z');
  expect(await postings(neighbour)).toEqual([
    {
      ...{ month: '2026-10', entryCount: 1, volunteerCount: 1, minutes: 90, isRunning: true },
      postedAt: '2026-11-01T00:00:00.000Z',
      postedUntil: '2026-11-08T16:00:00.000Z',
    },
  ]);
  const notices = await neighbour.client.notices.listNotices.query({});
  expect(notices.items.map(({ title }) => title)).toEqual(['2026年10月志愿服务时长公示']);
  const messages = async ({ accountId }: TestPerson) => {
    const { rows } = await cloud.owner.query<{ title: string }>(
      'select title from message where account_id = $1 order by left_at',
      [accountId],
    );
    return rows.map(({ title }) => title);
  };
  expect(await messages(volunteer)).toEqual([
    '记入服务时长 1小时30分钟',
    '2026年10月服务时长开始公示',
  ]);
  expect(await messages(neighbour)).toEqual([]);
  await tickAt(cloud, '2026-11-08T15:59:59Z');
  expect(await posted()).toEqual([]);
  await tickAt(cloud, afterPosting);
  expect(await posted()).toEqual([90]);
});

it('months without entries are passed over, late ticks make up for what they missed, each month once', async () => {
  const { community, first, volunteer, neighbour } = await scene();
  await tickAt(cloud, firstOfNovember);
  await tickAt(cloud, '2026-12-01T00:00:00Z');
  await tickAt(cloud, '2027-01-01T00:00:00Z');
  expect((await postings(neighbour)).map(({ month }) => month)).toEqual(['2026-10']);
  const startsAt = new Date('2027-01-05T02:00:00Z');
  cloud.now = new Date('2027-01-06T02:00:00Z');
  const january = await aSettledShift(cloud, community, first, { startsAt });
  await aService(cloud, community, volunteer, { minutes: 30, shift: january });
  cloud.now = new Date('2027-02-06T02:00:00Z');
  const february = await aSettledShift(cloud, community, first);
  await aService(cloud, community, volunteer, { minutes: 40, shift: february });
  await tickAt(cloud, '2027-03-15T10:00:00Z');
  await tickAt(cloud, '2027-04-01T00:00:00Z');
  const all = await postings(neighbour);
  expect(all.map(({ month, minutes }) => [month, minutes])).toEqual([
    ['2027-02', 40],
    ['2027-01', 30],
    ['2026-10', 90],
  ]);
  expect(all[0]?.postedUntil).toBe('2027-03-22T16:00:00.000Z');
});

it('the list masks names, flags forgotten check-outs, and tells everybody their own', async () => {
  const { community, neighbour, volunteer, entryId, shift } = await scene();
  const phoneless = await aVolunteer(cloud, community, { columns: { name: '欧阳建国' } });
  await aService(cloud, community, phoneless, { minutes: 20, shift });
  const gone = await aVolunteer(cloud, community, { columns: { name: '赵敏' } });
  await aService(cloud, community, gone, { minutes: 10, shift });
  await cloud.owner.query('update volunteer set account_id = null, left_at = $2 where id = $1', [
    gone.volunteerId,
    cloud.now,
  ]);
  await refused(
    neighbour.client.volunteering.listPostedEntries.query({ month: '2026-10' }),
    'postingNotFound',
  );
  await tickAt(cloud, firstOfNovember);
  const list = (by: TestPerson, input: object = {}) =>
    by.client.volunteering.listPostedEntries.query({ month: '2026-10', ...input });
  const { items } = await list(neighbour);
  expect(items.map(({ name }) => name).sort()).toEqual(['已注销', '李**', '欧阳**']);
  expect(JSON.stringify(items)).not.toContain('秀英');
  expect(items.find(({ id }) => id === entryId)).toMatchObject({
    ...{ kind: 'service', minutes: 90, title: '楼道清洁', leftOpen: false, isMine: false },
    objection: null,
  });
  const own = await list(volunteer, { onlyMine: true });
  expect(own.items).toMatchObject([{ id: entryId, isMine: true }]);
  const paged = await list(neighbour, { limit: 2 });
  const rest = await list(neighbour, { limit: 2, cursor: paged.nextCursor });
  expect([...paged.items, ...rest.items]).toEqual(items);
});

it('an objection holds the entry back until it is dismissed by somebody who did not record it', async () => {
  const { first, second, neighbour, volunteer, entryId, posted } = await scene();
  await refused(object(neighbour, entryId), 'postingNotFound');
  await tickAt(cloud, firstOfNovember);
  await refused(object(neighbour, entryId, '太短了'), 'inputInvalid');
  await refused(
    object(neighbour, entryId, '他就是个骗子王八蛋，大家不要相信他'),
    'ownWordsNotAllowed',
  );
  const objectionId = await object(neighbour, entryId);
  await refused(object(neighbour, entryId), 'minutesAlreadyObjected');
  await tickAt(cloud, afterPosting);
  await refused(object(second, entryId), 'notAllowed');
  await refused(object(volunteer, entryId), 'postingOver');
  expect(await posted()).toEqual([]);
  const dismiss = (by: TestPerson) =>
    by.client.volunteering.dismissObjection.mutate({ objectionId, answer });
  await refused(dismiss(first), 'objectionToOwnRecord');
  const desk = await first.client.volunteering.objectionsDesk.query({ which: 'unsettled' });
  expect(desk.items).toMatchObject([
    { id: objectionId, volunteerName: '李秀英', mayAnswer: false },
  ]);
  await dismiss(second);
  await refused(dismiss(second), 'minuteObjectionAnswered');
  expect(await posted()).toEqual([90]);
  const shown = await neighbour.client.volunteering.listMinuteObjections.query({
    month: '2026-10',
  });
  expect(shown.items).toMatchObject([
    { state: 'dismissed', answer, answeredBy: '业主委员会', name: '李**', isMine: true },
  ]);
  const detail = await volunteer.client.volunteering.postingDetail.query({ month: '2026-10' });
  expect(detail).toMatchObject({ objections: 1, unsettledObjections: 0, isRunning: false });
});

it('an objection is upheld when a second person confirms the correction, which is posted with its own month', async () => {
  const { community, second, neighbour, volunteer, entryId, posted } = await scene();
  const third = await community.aStaffMember('administrator');
  await tickAt(cloud, firstOfNovember);
  const objectionId = await object(neighbour, entryId);
  const uphold = async () => {
    const correctionId = uuid();
    await second.client.volunteering.upholdObjection.mutate({
      ...{ objectionId, correctionId, minutes: 60, answer },
    });
    return correctionId;
  };
  const declined = await uphold();
  await refused(
    second.client.volunteering.confirmCorrection.mutate({ correctionId: declined }),
    'correctionByYourself',
  );
  const states = async () =>
    (
      await neighbour.client.volunteering.listMinuteObjections.query({ month: '2026-10' })
    ).items.map(({ state, answer: told }) => [state, told]);
  expect(await states()).toEqual([['correcting', answer]]);
  await third.client.volunteering.declineCorrection.mutate({
    ...{ correctionId: declined, reason: '请先问一下负责人。' },
  });
  expect(await states()).toEqual([['open', null]]);
  await tickAt(cloud, afterPosting);
  expect(await posted()).toEqual([]);
  await third.client.volunteering.confirmCorrection.mutate({ correctionId: await uphold() });
  expect(await states()).toEqual([['upheld', answer]]);
  expect(await posted()).toEqual([60]);
  await tickAt(cloud, '2026-12-01T00:00:00Z');
  const november = await neighbour.client.volunteering.listPostedEntries.query({
    month: '2026-11',
  });
  expect(november.items).toMatchObject([{ kind: 'correction', minutes: -30, reason: answer }]);
  await tickAt(cloud, '2026-12-08T16:00:00Z');
  expect(await posted()).toEqual([60]);
  expect(await sumsOf(cloud, volunteer)).toEqual({ earned: 60, spendable: 60 });
});

it('what a proposal would lower is proven no more, what one adds is proven after its own posting', async () => {
  const { first, second, volunteer, entryId, posted } = await scene();
  await tickAt(cloud, firstOfNovember);
  await tickAt(cloud, afterPosting);
  const lower = await aCorrection(first, entryId, 80);
  expect(await posted()).toEqual([]);
  await first.client.volunteering.withdrawCorrection.mutate({ correctionId: lower });
  expect(await posted()).toEqual([90]);
  const correctionId = await aCorrection(first, entryId, 120);
  await second.client.volunteering.confirmCorrection.mutate({ correctionId });
  expect(await posted()).toEqual([90]);
  await tickAt(cloud, '2026-12-01T00:00:00Z');
  await tickAt(cloud, '2026-12-09T00:00:00Z');
  expect(await posted()).toEqual([120]);
  expect(await sumsOf(cloud, volunteer)).toEqual({ earned: 120, spendable: 120 });
});

it('one person has ten objections waiting at most, and finds nothing of another community', async () => {
  const { community, neighbour, volunteer, entryId } = await scene();
  const shift = await aSettledShift(cloud, community, neighbour, {
    startsAt: new Date('2026-10-01T02:00:00Z'),
  });
  const entries = [entryId];
  for (let made = 0; made < 10; made += 1) {
    const other = await aVolunteer(cloud, community);
    entries.push(await aService(cloud, community, other, { minutes: 10, shift }));
  }
  await tickAt(cloud, firstOfNovember);
  for (const id of entries.slice(0, 10)) await object(neighbour, id);
  await refused(object(neighbour, entries[10]!), 'minuteObjectionsTooMany');
  const elsewhere = await (await aCommunity(cloud)).aResident();
  await refused(object(elsewhere, entryId), 'minutesEntryNotFound');
  expect(await postings(elsewhere)).toEqual([]);
  await object(volunteer, entries[10]!);
});
