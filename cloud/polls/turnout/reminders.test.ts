import { dueWork } from '@/cloud/due-work';
import { tick } from '@/cloud/platform/outbox';
import { sealForPlaces, villageGroups } from '@/test/cloud/test-buildings';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  anAnnouncedPoll,
  anOpenPoll,
  cast,
  close,
  paper,
  type TestPoll,
} from '@/test/cloud/test-polls';
import { ownersOf } from '@/test/cloud/test-roll';

jest.setTimeout(60_000);

const hour = 3_600_000;
const day = 24 * hour;

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
});

const remind = (poll: TestPoll) =>
  staff.client.polls.remindMissingVoters.mutate({ pollId: poll.id });
const preview = (poll: TestPoll) => staff.client.polls.previewReminders.query({ pollId: poll.id });
const inbox = async (person: Pick<TestPerson, 'client'>, kind: string) =>
  (await person.client.messages.listMessages.query({})).items.filter((one) => one.kind === kind);
const reminders = (person: Pick<TestPerson, 'client'>) => inbox(person, 'pollReminder');

describe('a reminder by staff', () => {
  it('reaches everybody bound who has not voted, once, and nobody else', async () => {
    const voted = await community.aResident();
    const missing = await community.aResident();
    await community.aUnit();
    const poll = await anOpenPoll(cloud, staff, { title: '要不要建充电棚' });
    await cast(voted, poll, 'approve');
    const counts = { missing: 2, toRemind: 1, limited: 0, unreachable: 1 };
    expect(await preview(poll)).toMatchObject(counts);
    expect(await remind(poll)).toEqual(counts);
    await cloud.tick();
    expect(await reminders(missing)).toMatchObject([
      {
        title: '要不要建充电棚',
        subjectId: poll.id,
        body: '您还没有投票，2026年12月18日 10:00 截止。',
        isRead: false,
      },
    ]);
    expect(await reminders(voted)).toEqual([]);
    expect(await preview(poll)).toMatchObject({ toRemind: 0, limited: 1, unreachable: 1 });
  });

  it('of one building stays there', async () => {
    const here = await community.aResident();
    const elsewhere = await aCommunity(cloud);
    const poll = await anOpenPoll(cloud, staff);
    const ofAnother = { pollId: poll.id, buildingId: elsewhere.buildingId };
    await refused(staff.client.polls.remindMissingVoters.mutate(ofAnother), 'nobodyToRemind');
    const own = { pollId: poll.id, buildingId: community.buildingId };
    await staff.client.polls.remindMissingVoters.mutate(own);
    await cloud.tick();
    expect(await reminders(here)).toHaveLength(1);
  });

  it('tells both co-owners, and only the representative once one is named', async () => {
    const unit = await community.aUnit({ ownerNames: ['周敏', '陈刚'] });
    const [one, other] = [
      await community.aResident({ unit }),
      await community.aResident({ unit, relation: 'coOwner', owner: 1 }),
    ];
    const poll = await anOpenPoll(cloud, staff);
    await remind(poll);
    await cloud.tick();
    expect([await reminders(one), await reminders(other)]).toMatchObject([[{}], [{}]]);
    await cloud.owner.query(
      `insert into voter_representative select community_id, poll_id, voter_id, 1, person_id, 'coOwners', null, $2, $3
       from voter_roll_person where poll_id = $1 and person_id = $4`,
      [poll.id, one.accountId, cloud.now, one.personId],
    );
    cloud.advance(day);
    await remind(poll);
    await cloud.tick();
    expect([await reminders(one), await reminders(other)]).toMatchObject([[{}, {}], [{}]]);
  });

  it('comes at most once in 24 hours and three times in a poll, then says nobody is left', async () => {
    const missing = await community.aResident();
    const poll = await anOpenPoll(cloud, staff);
    for (let times = 1; times <= 3; times += 1) {
      await remind(poll);
      await cloud.tick();
      expect(await reminders(missing)).toHaveLength(times);
      cloud.advance(day - 1);
      await refused(remind(poll), 'nobodyToRemind');
      cloud.advance(1);
    }
    await refused(remind(poll), 'nobodyToRemind');
    await cloud.tick();
    expect(await reminders(missing)).toHaveLength(3);
  });

  it('asked for by two at once is one', async () => {
    const missing = await community.aResident();
    const other = await community.aStaffMember('administrator');
    const poll = await anOpenPoll(cloud, staff);
    await Promise.all([
      remind(poll),
      other.client.polls.remindMissingVoters.mutate({ pollId: poll.id }),
    ]);
    const { database } = cloud;
    const { logger } = cloud.services;
    await Promise.all(
      Array.from({ length: 3 }, () => tick({ database, logger, dueWork }, cloud.now)),
    );
    await cloud.tick();
    expect(await reminders(missing)).toHaveLength(1);
  });

  it('reaches a roll longer than one step, each once', async () => {
    const owners = await ownersOf(cloud, community, Array(620).fill(100));
    const poll = await anOpenPoll(cloud, staff);
    expect(await remind(poll)).toMatchObject({ toRemind: 620 });
    await cloud.tick();
    const { rows } = await cloud.owner.query(
      `select count(*)::int as messages, count(distinct account_id)::int as people from message
       where subject_id = $1 and kind = 'pollReminder'`,
      [poll.id],
    );
    expect(rows).toEqual([{ messages: owners.length, people: owners.length }]);
  });

  it('is of no use before opening and after closing', async () => {
    await community.aResident();
    const poll = await anAnnouncedPoll(cloud, staff);
    await refused(remind(poll), 'turnoutNotYet');
    cloud.now = poll.closesAt;
    await refused(remind(poll), 'turnoutOver');
  });

  it('that is worked off after closing tells nobody', async () => {
    const missing = await community.aResident();
    const poll = await anOpenPoll(cloud, staff);
    await remind(poll);
    await close(cloud, poll);
    expect(await reminders(missing)).toEqual([]);
  });
});

describe('what a step does stands or falls together', () => {
  it('a process that dies in the middle leaves nothing behind, and the next tick does it once', async () => {
    const missing = await community.aResident();
    const poll = await anOpenPoll(cloud, staff);
    await remind(poll);
    await cloud.owner.query(
      "alter table message add constraint dies check (kind <> 'pollReminder') not valid",
    );
    await cloud.tick();
    const claims = () =>
      cloud.owner.query('select number from voter_reminder where poll_id = $1', [poll.id]);
    expect((await claims()).rows).toEqual([]);
    await cloud.owner.query('alter table message drop constraint dies');
    cloud.advance(hour);
    await cloud.tick();
    await cloud.tick();
    expect((await claims()).rows).toEqual([{ number: 1 }]);
    expect(await reminders(missing)).toHaveLength(1);
  });
});

describe('without anybody’s tap', () => {
  it('those missing are reminded a day before closing', async () => {
    const missing = await community.aResident();
    const voted = await community.aResident();
    const poll = await anOpenPoll(cloud, staff);
    await cast(voted, poll, 'approve');
    cloud.now = new Date(poll.closesAt.getTime() - day - 1);
    await cloud.tick();
    expect(await reminders(missing)).toEqual([]);
    cloud.advance(1);
    await cloud.tick();
    expect(await reminders(missing)).toHaveLength(1);
    expect(await reminders(voted)).toEqual([]);
  });

  it('those who asked hear that voting has begun, unless they changed their mind', async () => {
    const asking = await community.aResident();
    const changing = await community.aResident();
    const silent = await community.aResident();
    const poll = await anAnnouncedPoll(cloud, staff);
    const wish = ({ client }: TestPerson, wanted: boolean) =>
      client.polls.remindMeAtOpening.mutate({ pollId: poll.id, wanted });
    for (const person of [asking, asking, changing]) await wish(person, true);
    await wish(changing, false);
    const asked = ({ client }: TestPerson) =>
      client.polls.myOpeningReminder.query({ pollId: poll.id });
    expect([await asked(asking), await asked(changing)]).toEqual([
      { wanted: true },
      { wanted: false },
    ]);
    cloud.now = poll.opensAt;
    await cloud.tick();
    expect(await inbox(asking, 'pollOpens')).toMatchObject([{ subjectId: poll.id }]);
    expect(await inbox(changing, 'pollOpens')).toEqual([]);
    expect(await inbox(silent, 'pollOpens')).toEqual([]);
    await refused(wish(silent, true), 'openingReminderOver');
  });

  it('those who voted in the app hear of the result, once', async () => {
    const voted = await community.aResident();
    const silent = await community.aResident();
    const poll = await anOpenPoll(cloud, staff);
    await cast(voted, poll, 'approve');
    await cast(voted, poll, 'reject');
    await close(cloud, poll);
    await cloud.tick();
    expect(await inbox(voted, 'pollResult')).toMatchObject([{ subjectId: poll.id }]);
    expect(await inbox(silent, 'pollResult')).toEqual([]);
  });
});

it('in a secret poll neither counts nor claims tell who has voted since midnight', async () => {
  const village = await aCommunity(cloud, { kind: 'village' });
  const clerk = await village.aStaffMember('villagersCommittee');
  await villageGroups(cloud, village, [12]);
  const poll = await anOpenPoll(cloud, clerk, {
    ruleSetId: 'villagersAssemblyHouseholds',
    visibility: 'secret',
  });
  const person = await village.aStranger();
  // All twelve are reached through accounts of their own.
  await cloud.owner.query(
    `insert into account select gen_random_uuid(), 'dev-' || id, '1', $2 from roll_person where community_id = $1`,
    [village.id, cloud.now],
  );
  await cloud.owner.query(
    `insert into house_binding (community_id, id, account_id, unit_id, relation, name, phone, adult, state, person_id, applied_at)
     select person.community_id, gen_random_uuid(), account.id, unit_person.unit_id, 'householdMember', '村民', '1', true, 'approved', person.id, $2
     from roll_person as person join account on account.open_id = 'dev-' || person.id
     join unit_person on unit_person.person_id = person.id where person.community_id = $1`,
    [village.id, cloud.now],
  );
  await cloud.owner.query(
    `insert into claimed_person select person.community_id, person.id, account.id, $2
     from roll_person as person join account on account.open_id = 'dev-' || person.id where person.community_id = $1`,
    [village.id, cloud.now],
  );
  const where = { communityId: village.id, poll, accountId: person.accountId };
  await sealForPlaces(cloud, where, [0, 1, 2], paper(poll, 'approve'));
  const told = await clerk.client.polls.remindMissingVoters.mutate({ pollId: poll.id });
  expect(told).toEqual({ missing: 12, toRemind: 12, limited: 0, unreachable: 0 });
  await cloud.tick();
  const list = await clerk.client.polls.missingVoters.query({ pollId: poll.id });
  expect(list.items.map(({ reminders: times }) => times)).toEqual(Array(12).fill(1));
  const { rows } = await cloud.owner.query(
    "select count(*)::int as sent from message where subject_id = $1 and kind = 'pollReminder'",
    [poll.id],
  );
  expect(rows).toEqual([{ sent: 9 }]);
});
