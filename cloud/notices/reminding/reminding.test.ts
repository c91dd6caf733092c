import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aNotice, anotherBuilding } from '@/test/cloud/test-notices';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
beforeEach(async () => {
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
});
afterAll(() => cloud.stop());

const hour = 3_600_000;
const accept = ({ client }: TestPerson) =>
  client.messages.acceptMessages.mutate({ kinds: ['newNotice'] });
const read = ({ client }: TestPerson, noticeId: string) =>
  client.notices.recordRead.mutate({ noticeId });
const remind = (noticeId: string, missing: 'reading' | 'confirmation' = 'reading') =>
  staff.client.notices.sendReminder.mutate({ noticeId, missing });
const count = (noticeId: string, missing: 'reading' | 'confirmation' = 'reading') =>
  staff.client.notices.countReminder.query({ noticeId, missing });
async function inboxOf({ accountId }: TestPerson) {
  const { rows } = await cloud.owner.query<{ body: string; delivery: string }>(
    'select body, delivery from message where community_id = $1 and account_id = $2 order by left_at, id',
    [community.id, accountId],
  );
  return rows;
}

describe('sending a notice again', () => {
  it('reaches who has not read it: through WeChat where they accept it, in the inbox everybody', async () => {
    cloud.sender = { send: async () => 'sent' };
    const [reader, accepting, other] = [
      await community.aResident(),
      await community.aResident(),
      await community.aResident(),
    ];
    const noticeId = await aNotice(staff.client);
    await cloud.tick();
    for (const person of [reader, accepting]) await accept(person);
    await read(reader, noticeId);
    expect(await count(noticeId)).toMatchObject({ people: 2, pushed: 1, remindedToday: false });
    expect(await remind(noticeId)).toEqual({ people: 2 });
    await cloud.tick();
    const body = '业主委员会提醒您看一看这份公告。';
    expect(await inboxOf(reader)).toEqual([]);
    expect(await inboxOf(accepting)).toEqual([{ body, delivery: 'sent' }]);
    expect(await inboxOf(other)).toEqual([{ body, delivery: 'inApp' }]);
    cloud.sender = null;
  });

  it('leaves those alone in WeChat who were pushed a notice within the hour', async () => {
    cloud.sender = { send: async () => 'sent' };
    const person = await community.aResident();
    for (let times = 0; times < 3; times += 1) await accept(person);
    const noticeId = await aNotice(staff.client);
    await cloud.tick();
    cloud.advance(hour - 1);
    expect(await count(noticeId)).toMatchObject({ people: 1, pushed: 0 });
    await remind(noticeId);
    await cloud.tick();
    expect((await inboxOf(person)).map(({ delivery }) => delivery)).toEqual(['sent', 'inApp']);
    cloud.advance(1);
    expect(await count(noticeId)).toMatchObject({ people: 1, pushed: 1 });
    cloud.sender = null;
  });

  it('happens once a day for a notice, whoever asks and however many at once', async () => {
    await community.aResident();
    const other = await community.aStaffMember('propertyManager');
    const noticeId = await aNotice(staff.client);
    const outcomes = await Promise.allSettled([
      remind(noticeId),
      other.client.notices.sendReminder.mutate({ noticeId, missing: 'reading' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(remind(noticeId), 'noticeRemindedToday');
    expect(await count(noticeId)).toMatchObject({ remindedToday: true });
    cloud.advance(24 * hour);
    await remind(noticeId);
    const { reminders } = await count(noticeId);
    expect(reminders).toHaveLength(2);
    cloud.advance(-24 * hour);
  });

  it('asks those who have read and not confirmed, where a confirmation is asked for', async () => {
    const [reader, confirmer] = [await community.aResident(), await community.aResident()];
    const plain = await aNotice(staff.client);
    await refused(remind(plain, 'confirmation'), 'noticeAsksNoConfirmation');
    const noticeId = await aNotice(staff.client, { needsConfirmation: true });
    await read(reader, noticeId);
    await confirmer.client.notices.confirmNotice.mutate({ noticeId });
    await refused(remind(noticeId), 'noticeNobodyToRemind');
    expect(await remind(noticeId, 'confirmation')).toEqual({ people: 1 });
    await cloud.tick();
    expect(await inboxOf(reader)).toHaveLength(1);
    expect(await inboxOf(confirmer)).toEqual([]);
  });

  it('is not done for what calls nobody any more', async () => {
    await community.aResident();
    const expiring = await aNotice(staff.client, {
      expiresAt: new Date(cloud.now.getTime() + hour).toISOString(),
    });
    const wrong = await aNotice(staff.client);
    await aNotice(staff.client, { correctsNoticeId: wrong });
    await refused(remind(wrong), 'noticeCallsNobody');
    cloud.advance(hour);
    await refused(remind(expiring), 'noticeCallsNobody');
    await refused(count(expiring), 'noticeCallsNobody');
  });

  it('tells nobody who reads it before their slice comes', async () => {
    const person = await community.aResident();
    const noticeId = await aNotice(staff.client);
    await remind(noticeId);
    await read(person, noticeId);
    await cloud.tick();
    expect(await inboxOf(person)).toEqual([]);
  });
});

it('how far a notice has come is counted by entrance, in units', async () => {
  const second = await anotherBuilding(cloud, community);
  const [first, quiet, away] = [
    await community.aUnit(),
    await community.aUnit(),
    await second.aUnitThere(),
  ];
  const reader = await community.aResident({ unit: first });
  await community.aResident({ unit: first, relation: 'tenant' });
  await community.aResident({ unit: away });
  const noticeId = await aNotice(staff.client, { needsConfirmation: true });
  await reader.client.notices.confirmNotice.mutate({ noticeId });
  const entrances = (buildingId: string) =>
    staff.client.notices.countEntranceReadership.query({ noticeId, buildingId });
  expect(await entrances(community.buildingId)).toEqual([
    {
      ...{ entranceId: community.entranceId, name: '1单元' },
      ...{ units: 2, joined: 1, read: 1, confirmed: 1 },
    },
  ]);
  expect(await entrances(second.buildingId)).toEqual([
    {
      ...{ entranceId: second.entranceId, name: '1单元' },
      ...{ units: 1, joined: 1, read: 0, confirmed: 0 },
    },
  ]);
  await cloud.owner.query('update unit set entrance_id = null where id = $1', [quiet.id]);
  expect((await entrances(community.buildingId)).map(({ name, units }) => [name, units])).toEqual([
    ['1单元', 1],
    ['', 1],
  ]);
});
