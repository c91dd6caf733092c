import { v7 as uuid } from 'uuid';
import { printedPages } from '@/test/cloud/fetched-document';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { forbiddenText } from '@/test/cloud/test-moderation';
import {
  anActivity,
  aShift,
  aSignup,
  aVolunteer,
  insert,
  type TestShift,
} from '@/test/cloud/test-volunteering';

jest.setTimeout(60_000);

const day = 24 * 60 * 60 * 1000;

let cloud: TestCloud;
let here: TestCommunity;
let organiser: TestPerson;
let activityId: string;
let shift: TestShift;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud, { name: '翠园小区' });
  organiser = await here.aStaffMember('residentsCommittee');
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  activityId = await anActivity(cloud, here, organiser);
  shift = await aShift(cloud, here, activityId);
});

const signedUp = async (state: 'confirmed' | 'waiting' | 'offered' = 'confirmed', columns = {}) => {
  const volunteer = await aVolunteer(cloud, here, { columns });
  await aSignup(cloud, here, shift, volunteer, state);
  return volunteer;
};
const write = (
  person: TestPerson,
  body = '下雨了，请改到3栋门厅集合。',
  audience: 'confirmed' | 'waiting' = 'confirmed',
) => person.client.volunteering.messageShift.mutate({ shiftId: shift.id, audience, body });
const read = async (person: TestPerson) =>
  (await person.client.volunteering.shiftMessages.query({ shiftId: shift.id })).items;
const inbox = async ({ accountId }: TestPerson) =>
  (
    await cloud.owner.query(
      "select title, body from message where account_id = $1 and kind = 'shiftChange'",
      [accountId],
    )
  ).rows;

describe('a message to a shift', () => {
  it('reaches those who have a place and stays for them on the shift’s page', async () => {
    const [comes, waits] = [await signedUp(), await signedUp('waiting')];
    await signedUp('confirmed', { account_id: null });
    expect(await write(organiser)).toEqual({ people: 2 });
    await cloud.tick();
    expect(await inbox(comes)).toEqual([
      { title: '楼道清洁', body: '负责人的通知：下雨了，请改到3栋门厅集合。' },
    ]);
    expect(await inbox(waits)).toEqual([]);
    const expected = { body: '下雨了，请改到3栋门厅集合。', authorName: '居民委员会' };
    expect(await read(comes)).toEqual([expect.objectContaining(expected)]);
    expect(await read(organiser)).toHaveLength(1);
    expect(await read(waits)).toEqual([]);
    expect(await read(await here.aResident())).toEqual([]);
  });

  it('to those who wait is read by them, those asked to confirm included, and by who moves up', async () => {
    const [waits, asked, comes] = [
      await signedUp('waiting'),
      await signedUp('offered'),
      await signedUp(),
    ];
    await write(organiser, '名额可能会增加，请留意。', 'waiting');
    await cloud.tick();
    for (const person of [waits, asked, comes]) expect(await read(person)).toHaveLength(1);
    expect([await inbox(waits), await inbox(asked)].flat()).toHaveLength(2);
    expect(await inbox(comes)).toEqual([]);
  });

  it('a shift gets three a day, counted again the next, however many are sent at once', async () => {
    await signedUp();
    const sent = await Promise.allSettled([1, 2, 3, 4, 5].map(() => write(organiser)));
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await refused(write(organiser), 'shiftMessagesToday')).toEqual({ most: 3 });
    const { volunteering } = organiser.client;
    const desk = await volunteering.shiftMessageDesk.query({ shiftId: shift.id });
    expect(desk).toMatchObject({ leftToday: 0, confirmed: { people: 1, unreached: 0 } });
    cloud.advance(day);
    expect(await write(organiser)).toEqual({ people: 1 });
  });

  it('a body’s words are judged as its own, those of a neighbour who leads as a resident’s', async () => {
    await signedUp();
    const leader = await here.aResident();
    await cloud.owner.query('update shift set leader_account_id = $1 where id = $2', [
      leader.accountId,
      shift.id,
    ]);
    await refused(write(organiser, forbiddenText), 'wordsNotAllowed');
    await refused(write(leader, forbiddenText), 'ownWordsNotAllowed');
    const withPhone = '有事请打 13812345678 找我。';
    await expect(write(organiser, withPhone)).resolves.toBeDefined();
    await refused(write(leader, withPhone), 'ownWordsNotAllowed');
    await write(leader, '请带上手套。');
    expect((await read(organiser))[0]?.authorName).toMatch(/^1栋 业\*+$/);
  });

  it('is refused where nobody would read it, it is empty or too long, or the shift is long over', async () => {
    await refused(write(organiser), 'shiftMessageNobody');
    await signedUp();
    await refused(write(organiser, ' 。'), 'shiftMessageLength');
    await refused(write(organiser, '长'.repeat(301)), 'shiftMessageLength');
    await refused(write(organiser, '长'.repeat(10_000)), 'inputInvalid');
    await refused(write(organiser, '空字符\u0000不收'), 'inputInvalid');
    await write(organiser, `<script>😀\u202e${'字'.repeat(280)}`);
    expect((await read(organiser))[0]?.body).toBe(`<script>😀${'字'.repeat(280)}`);
    cloud.now = new Date(shift.endsAt.getTime() + 8 * day);
    await refused(write(organiser), 'shiftMessageTooLate');
  });

  it('cannot be changed or taken back, not even by the product', async () => {
    await signedUp();
    await write(organiser);
    const change = cloud.owner.query(
      'set role community_app; update shift_message set body = $$x$$',
    );
    await expect(change).rejects.toThrow('permission denied');
    await cloud.owner.query('reset role');
  });
});

describe('the sheet to sign on', () => {
  const printed = async (person = organiser) => {
    const { volunteering } = person.client;
    const kept = await volunteering.printShiftSheet.mutate({ shiftId: shift.id });
    return (await printedPages(person.client, kept)).join('');
  };

  it('names those who have a place, the end of their phone, and lines for others', async () => {
    await signedUp('confirmed', { name: '王小明', phone: '13900001234' });
    await signedUp('waiting', { name: '候补的人' });
    const text = await printed();
    for (const words of ['翠园小区', '楼道清洁', '王小明', '1234', '签名', '3栋楼下', '扶好扶手'])
      expect(text).toContain(words);
    expect(text).not.toContain('0001234');
    expect(text).not.toContain('候补的人');
    const { rows } = await cloud.owner.query(
      "select details from audit_entry where action = 'volunteering.printShiftSheet' and subject_id = $1",
      [shift.id],
    );
    expect(rows).toEqual([{ details: { people: 1 } }]);
  });

  it('has the guardian’s phone beside a minor, from the paper or as the guardian is known', async () => {
    const guardian = await here.aResident({
      unit: await here.aUnit({ ownerNames: ['周敏'] }),
    });
    const consent = (volunteerId: string, more: object) =>
      insert(cloud, 'guardian_consent', {
        ...{
          community_id: here.id,
          id: uuid(),
          volunteer_id: volunteerId,
          activity_id: activityId,
        },
        ...{ state: 'given', risk_revision: 1, asked_at: cloud.now, decided_at: cloud.now },
        ...more,
      });
    const onPaper = await signedUp('confirmed', { name: '小红', adult: false });
    await consent(onPaper.volunteerId, { way: 'paper', guardian_phone: '13700005678' });
    const inApp = await signedUp('confirmed', { name: '小刚', birth_date: '2012-01-01' });
    await consent(inApp.volunteerId, { way: 'app', guardian_account_id: guardian.accountId });
    const text = await printed();
    const { rows } = await cloud.owner.query(
      'select phone from house_binding where account_id = $1',
      [guardian.accountId],
    );
    expect(text).toContain('13700005678');
    expect(text).toContain(rows[0].phone);
  });

  it('says afterwards who came and when, and is for who leads alone', async () => {
    const volunteer = await signedUp('confirmed', { name: '李来了' });
    await insert(cloud, 'attendance', {
      ...{ community_id: here.id, id: uuid(), shift_id: shift.id },
      ...{ volunteer_id: volunteer.volunteerId, arrived_at: '2026-11-25T01:58:00Z' },
      ...{ left_at: '2026-11-25T04:00:00Z', arrived_by: 'code', left_by: 'code', state: 'counted' },
      ...{ recorded_by: volunteer.accountId, recorded_at: cloud.now },
    });
    const text = await printed();
    expect(text).toContain('09:58');
    expect(text).toContain('12:00');
    await refused(printed(volunteer), 'notYourShift');
    await refused(printed(await here.aStaffMember('propertyManager')), 'notYourShift');
  });
});
