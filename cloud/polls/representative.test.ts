import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import {
  aCommunity,
  type TestCommunity,
  type TestPerson,
  type TestUnit,
} from '@/test/cloud/test-community';
import {
  anAnnouncedPoll,
  anOpenPoll,
  cast,
  close,
  type TestPoll,
  voterOf,
} from '@/test/cloud/test-polls';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let unit: TestUnit;
let wife: TestPerson;
let husband: TestPerson;
let poll: TestPoll;
let voterId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  community = await aCommunity(cloud, { settings: { coOwnerRule: 'representative' } });
  staff = await community.aStaffMember('ownersCommittee');
  unit = await community.aUnit({ ownerNames: ['周敏', '陈刚'] });
  wife = await community.aResident({ unit, owner: 0 });
  husband = await community.aResident({ unit, owner: 1, relation: 'coOwner' });
  poll = await anAnnouncedPoll(cloud, staff);
  voterId = await voterOf(wife.client, poll);
});

const choose = (person: TestPerson, chosen: TestPerson) =>
  person.client.polls.chooseRepresentative.mutate({
    pollId: poll.id,
    voterId,
    personId: chosen.personId!,
  });
const record = (chosen: TestPerson, reason = '双方签字的委托书') =>
  staff.client.polls.recordRepresentative.mutate({
    pollId: poll.id,
    voterId,
    personId: chosen.personId!,
    reason,
  });
const standing = async (person: TestPerson) => {
  const { voters } = await person.client.polls.pollDetail.query({ pollId: poll.id });
  return voters[0];
};

it('nobody casts before they agreed; then the representative does, and only they', async () => {
  cloud.now = poll.opensAt;
  await refused(cast(wife, poll, 'approve'), 'representativeNeeded');
  expect(await choose(wife, husband)).toEqual({ named: false });
  expect(await standing(husband)).toMatchObject({ representative: 'missing' });
  expect(await choose(husband, husband)).toEqual({ named: true });
  expect(await standing(wife)).toMatchObject({
    representative: 'another',
    refusal: { code: 'coOwnerRepresents' },
  });
  await refused(cast(wife, poll, 'approve'), 'coOwnerRepresents');
  await cast(husband, poll, 'approve');
  expect(await standing(wife)).toMatchObject({ voted: true, ballot: null });
});

it('two who agree in the same instant have agreed', async () => {
  await Promise.all([choose(wife, husband), choose(husband, husband)]);
  expect(await standing(husband)).toMatchObject({ representative: 'me' });
});

it('who agrees twice names one representative once', async () => {
  await choose(wife, husband);
  await choose(husband, husband);
  await choose(husband, husband);
  const { rows } = await cloud.owner.query(
    'select sequence from voter_representative where voter_id = $1',
    [voterId],
  );
  expect(rows).toEqual([{ sequence: 1 }]);
});

it('a co-owner without an account is not waited for', async () => {
  const other = await community.aUnit({ ownerNames: ['独行', '远方'] });
  const alone = await community.aResident({ unit: other, owner: 0 });
  const next = await anAnnouncedPoll(cloud, staff);
  const { named } = await alone.client.polls.chooseRepresentative.mutate({
    pollId: next.id,
    voterId: await voterOf(alone.client, next),
    personId: alone.personId!,
  });
  expect(named).toBe(true);
});

it('where they disagree staff settle it, with a reason both read; agreement later replaces it', async () => {
  await choose(wife, wife);
  await choose(husband, husband);
  await refused(record(husband, '短'), 'representativeReasonLength');
  await record(husband);
  const seen = await wife.client.polls.voterRepresentative.query({ pollId: poll.id, voterId });
  expect(seen).toMatchObject({
    roomLabel: expect.stringContaining(unit.roomNumber),
    representative: { personId: husband.personId, namedBy: 'staff', reason: '双方签字的委托书' },
    mayChoose: true,
    mayRecord: false,
  });
  expect(seen.coOwners.map(({ name, isMe, chosenId }) => [name, isMe, chosenId]).sort()).toEqual([
    ['周敏', true, wife.personId],
    ['陈刚', false, husband.personId],
  ]);
  await choose(husband, wife);
  expect(await standing(wife)).toMatchObject({ representative: 'me' });
});

describe('co-owners at odds', () => {
  const shared = (input: object = {}) =>
    staff.client.polls.listSharedVoters.query({ pollId: poll.id, ...input });
  const seenBy = (person: TestPerson) =>
    person.client.polls.voterRepresentative.query({ pollId: poll.id, voterId });
  const conflicts = async () =>
    (await staff.client.polls.rollToTend.query({ pollId: poll.id })).conflicts;
  const later = () => cloud.advance(1000);

  it('who chose different people come first in the list of staff, with both names and the room', async () => {
    await community.aUnit({ ownerNames: ['一', '二'] });
    poll = await anAnnouncedPoll(cloud, staff);
    voterId = await voterOf(wife.client, poll);
    await choose(wife, wife);
    expect(await conflicts()).toBe(0);
    later();
    await choose(husband, husband);
    expect(await conflicts()).toBe(1);
    const { items } = await shared();
    expect(items.map(({ conflict }) => conflict)).toEqual([true, false]);
    expect(items[0]).toMatchObject({
      voterId,
      roomLabel: expect.stringContaining(unit.roomNumber),
      named: false,
      wanted: [
        { name: '周敏', wants: '周敏' },
        { name: '陈刚', wants: '陈刚' },
      ],
    });
    expect(items[1]?.wanted).toEqual([]);
    const first = await shared({ limit: 1 });
    expect([...first.items, ...(await shared({ cursor: first.nextCursor })).items]).toEqual(items);
  });

  it('both see that staff have been asked, until staff have settled it', async () => {
    await choose(wife, wife);
    later();
    await choose(husband, husband);
    expect((await seenBy(wife)).conflict).toBe(true);
    expect((await seenBy(husband)).conflict).toBe(true);
    later();
    await record(husband);
    expect((await seenBy(wife)).conflict).toBe(false);
    expect((await shared()).items[0]).toMatchObject({ conflict: false, named: true });
  });

  it('whoever objects to the representative staff recorded brings it back to staff', async () => {
    await record(husband);
    later();
    await choose(wife, wife);
    expect((await seenBy(husband)).conflict).toBe(true);
    expect((await shared({ onlyMissing: true })).items).toMatchObject([
      { conflict: true, named: true, wanted: [{ name: '周敏', wants: '周敏' }] },
    ]);
    later();
    await choose(wife, husband);
    expect((await seenBy(husband)).conflict).toBe(false);
  });

  it('an agreement ends it', async () => {
    await choose(wife, wife);
    later();
    await choose(husband, husband);
    later();
    expect(await choose(wife, husband)).toEqual({ named: true });
    expect(await conflicts()).toBe(0);
  });
});

it('a new representative may change what the former one cast; it stays one vote', async () => {
  await choose(wife, husband);
  await choose(husband, husband);
  cloud.now = poll.opensAt;
  await cast(husband, poll, 'approve');
  await record(wife);
  expect(await standing(wife)).toMatchObject({ voted: true, ballot: null, refusal: null });
  expect(await cast(wife, poll, 'reject')).toMatchObject({ sequence: 2 });
  await refused(cast(husband, poll, 'approve'), 'coOwnerRepresents');
  await close(cloud, poll);
  expect(await wife.client.polls.pollResult.query({ pollId: poll.id })).toMatchObject({
    tally: { returned: { heads: 1 }, items: [{ counted: { reject: { heads: 1 } } }] },
  });
});

it('a sole owner needs none, and strangers name nobody', async () => {
  const sole = await community.aResident();
  const next = await anOpenPoll(cloud, staff);
  await cast(sole, next, 'approve');
  const own = {
    pollId: next.id,
    voterId: await voterOf(sole.client, next),
    personId: sole.personId!,
  };
  await refused(sole.client.polls.chooseRepresentative.mutate(own), 'representativeNotUsed');
  await refused(choose(sole, wife), 'notOnRoll');
  await refused(
    sole.client.polls.voterRepresentative.query({ pollId: poll.id, voterId }),
    'notOnRoll',
  );
  await refused(choose(wife, sole), 'representativeNotCoOwner');
  await refused(record(sole), 'representativeNotCoOwner');
});

it('ends with the poll', async () => {
  cloud.now = poll.closesAt;
  await refused(choose(wife, wife), 'pollClosed');
  await refused(record(wife), 'pollClosed');
  await cloud.tick();
  await refused(choose(wife, wife), 'pollClosed');
});

it('staff find the shared votes by room, and which still miss a representative', async () => {
  await community.aUnit({ ownerNames: ['一', '二'], roomNumber: '7701' });
  const next = await anAnnouncedPoll(cloud, staff);
  const list = (input: object) =>
    staff.client.polls.listSharedVoters.query({ pollId: next.id, ...input });
  const all = await list({});
  expect(all.items.map(({ people, named }) => [people, named])).toEqual([
    [2, false],
    [2, false],
  ]);
  const first = await list({ limit: 1 });
  const second = await list({ limit: 1, cursor: first.nextCursor });
  expect([...first.items, ...second.items]).toEqual(all.items);
  expect(second.nextCursor).toBeNull();
  const found = await list({ room: '7701' });
  expect(found.items).toMatchObject([{ roomLabel: expect.stringContaining('7701') }]);
  expect((await list({ room: '%' })).items).toEqual([]);
  await staff.client.polls.recordRepresentative.mutate({
    pollId: next.id,
    voterId: all.items[0]!.voterId,
    personId: wife.personId!,
    reason: '双方签字的委托书',
  });
  expect((await list({ onlyMissing: true })).items).toMatchObject([
    { voterId: all.items[1]!.voterId },
  ]);
});
