import { inCommunity } from '@/cloud/platform/database';
import type { MessageKind } from '@/shared/messages/message-kinds';
import { pushPauseMinutes } from '@/shared/notices/push/push-rule';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aDraftedNotice } from '@/test/cloud/test-drafts';
import { aNotice } from '@/test/cloud/test-notices';
import { pushNotice } from './push-notice';

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

const minute = 60_000;
const accept = ({ client }: TestPerson, kind: MessageKind = 'newNotice') =>
  client.messages.acceptMessages.mutate({ kinds: [kind] });

/** What stands in somebody's inbox, oldest first, with how it went out. */
async function inboxOf({ accountId }: TestPerson) {
  const { rows } = await cloud.owner.query<{ kind: string; title: string; delivery: string }>(
    'select kind, title, delivery from message where community_id = $1 and account_id = $2 order by left_at, id',
    [community.id, accountId],
  );
  return rows;
}

const anEmergency = (title: string) => aDraftedNotice(staff.client, { kind: 'emergency', title });
const recall = (noticeId: string) =>
  staff.client.notices.recallNotice.mutate({ noticeId, reason: '消息有误' });

describe('an ordinary notice', () => {
  it('leaves a message to those who accept one, and none to others', async () => {
    const [accepting, other, elsewhere] = [
      await community.aResident(),
      await community.aResident(),
      await (await aCommunity(cloud, { name: '别处' })).aResident(),
    ];
    await accept(accepting);
    await accept(elsewhere);
    await accept(other, 'pollResult');
    await aNotice(staff.client, { title: '停水通知' });
    await cloud.tick();
    expect(await inboxOf(accepting)).toEqual([
      { kind: 'newNotice', title: '停水通知', delivery: 'inApp' },
    ]);
    expect(await inboxOf(other)).toEqual([]);
    expect(await inboxOf(elsewhere)).toEqual([]);
    expect(await other.client.notices.countUnread.query()).toMatchObject({ unread: 1 });
  });

  it('reaches its audience alone', async () => {
    const home = await community.aUnit();
    const [meant, neighbour] = [
      await community.aResident({ unit: home }),
      await community.aResident(),
    ];
    for (const person of [meant, neighbour]) await accept(person);
    await aNotice(staff.client, { audience: { kind: 'units', ids: [home.id] } });
    await cloud.tick();
    expect(await inboxOf(meant)).toHaveLength(1);
    expect(await inboxOf(neighbour)).toEqual([]);
  });

  it('is pushed to the same person once an hour, the next one from the full hour on', async () => {
    const person = await community.aResident();
    for (let times = 0; times < 5; times += 1) await accept(person);
    const publishAfter = async (minutes: number, title: string) => {
      cloud.advance(minutes * minute);
      await aNotice(staff.client, { title });
      await cloud.tick();
    };
    await publishAfter(0, '第一份');
    await publishAfter(1, '太早');
    await publishAfter(pushPauseMinutes - 2, '还差一分钟');
    await publishAfter(1, '满一小时');
    await publishAfter(1, '又太早');
    expect((await inboxOf(person)).map(({ title }) => title)).toEqual(['第一份', '满一小时']);
  });

  it('two at the same time: one is pushed, whichever slice comes first', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => community.aResident()));
    for (const person of people) {
      await accept(person);
      await accept(person);
    }
    const notices = await Promise.all(
      ['甲', '乙', '丙'].map((name) => aNotice(staff.client, { title: `${name}通知` })),
    );
    await Promise.all([...notices, ...notices].map((noticeId) => runSlice(noticeId)));
    await cloud.tick();
    for (const person of people) expect(await inboxOf(person)).toHaveLength(1);
  });

  it.each([
    ['expired', { expiresAt: 10 * minute }, 11],
    ['standing', { expiresAt: 20 * minute }, 11],
  ])('%s when its slice comes', async (name, { expiresAt }, minutes) => {
    const person = await community.aResident();
    await accept(person);
    await aNotice(staff.client, {
      expiresAt: new Date(cloud.now.getTime() + expiresAt).toISOString(),
    });
    cloud.advance(minutes * minute);
    await cloud.tick();
    expect(await inboxOf(person)).toHaveLength(name === 'standing' ? 1 : 0);
  });

  it('corrected before its slice comes: the correction alone is pushed', async () => {
    const person = await community.aResident();
    await accept(person);
    const wrong = await aNotice(staff.client, { title: '周五停水' });
    await aNotice(staff.client, { title: '周六停水', correctsNoticeId: wrong });
    await cloud.tick();
    expect((await inboxOf(person)).map(({ title }) => title)).toEqual(['周六停水']);
  });
});

const runSlice = (noticeId: string) =>
  inCommunity(cloud.database, community.id, (transaction) =>
    pushNotice(
      {
        ...{ transaction, communityId: community.id, now: cloud.now },
        logger: cloud.services.logger,
      },
      { noticeId, occasion: 'published', after: null, missing: null, day: null },
    ),
  );

describe('an emergency', () => {
  it('stands in everybody’s inbox, is pushed whenever it is accepted, and takes nobody’s hour', async () => {
    const [accepting, other] = [await community.aResident(), await community.aResident()];
    for (const kind of ['newNotice', 'newNotice', 'emergencyNotice'] as const) {
      await accept(accepting, kind);
    }
    cloud.sender = { send: async () => 'sent' };
    await aNotice(staff.client, { title: '普通通知' });
    await cloud.tick();
    await anEmergency('燃气泄漏');
    await cloud.tick();
    await anEmergency('请勿回家');
    await cloud.tick();
    expect(await inboxOf(accepting)).toEqual([
      { kind: 'newNotice', title: '普通通知', delivery: 'sent' },
      { kind: 'emergencyNotice', title: '燃气泄漏', delivery: 'sent' },
      { kind: 'emergencyNotice', title: '请勿回家', delivery: 'inApp' },
    ]);
    expect((await inboxOf(other)).map(({ delivery }) => delivery)).toEqual(['inApp', 'inApp']);
    expect(await inboxOf(staff)).toHaveLength(2);
    cloud.sender = null;
  });

  it('taken back before its slice comes is pushed to nobody', async () => {
    const person = await community.aResident();
    await accept(person, 'emergencyNotice');
    const noticeId = await anEmergency('误报');
    await recall(noticeId);
    await cloud.tick();
    expect(await inboxOf(person)).toEqual([]);
  });

  it('taken back before it went out stays in the app, and whoever was told is told that it is over', async () => {
    const [told, later] = [await community.aResident(), await community.aResident()];
    await accept(told, 'emergencyNotice');
    const noticeId = await anEmergency('误报');
    await runSlice(noticeId);
    await accept(later, 'emergencyNotice');
    await recall(noticeId);
    cloud.sender = { send: async () => 'sent' };
    await cloud.tick();
    cloud.sender = null;
    expect(await inboxOf(told)).toEqual([
      { kind: 'emergencyNotice', title: '误报', delivery: 'inApp' },
      { kind: 'emergencyNotice', title: '已撤回：误报', delivery: 'sent' },
    ]);
  });
});
