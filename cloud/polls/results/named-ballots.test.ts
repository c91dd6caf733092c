import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anOpenPoll, cast, close, paper, type TestPoll } from '@/test/cloud/test-polls';
import { aPostedPoll, endPosting, sealEntered } from '@/test/cloud/test-results';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let owners: TestPerson[];
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  owners = [await community.aResident(), await community.aResident(), await community.aResident()];
});

const named = (person: TestPerson, poll: TestPoll, more: object = {}) =>
  person.client.polls.namedBallots.query({ pollId: poll.id, ...more });

describe('how the others voted in a named poll', () => {
  it('is shown with masked rooms, places in the log and channels; a changed vote as it counts', async () => {
    const poll = await anOpenPoll(cloud, staff);
    await cast(owners[0]!, poll, 'approve');
    await cast(owners[1]!, poll, 'approve');
    await cast(owners[1]!, poll, 'reject');
    cloud.advance(60_000);
    const second = await community.aStaffMember('administrator');
    await sealEntered(cloud, community, poll, {
      ...{ person: owners[2]!, by: staff, confirmedBy: second },
      answers: paper(poll, 'abstain'),
    });
    await close(cloud, poll);
    const { items } = await named(owners[0]!, poll);
    expect(items.map(({ room }) => room.includes('*'))).toEqual([true, true, true]);
    expect(items.map(({ channel, leafIndex, answers }) => [channel, leafIndex, answers])).toEqual([
      ['app', 0, paper(poll, 'approve')],
      ['app', 3, paper(poll, 'reject')],
      ['paper', 4, paper(poll, 'abstain')],
    ]);
    expect(items.map(({ areaHundredths }) => areaHundredths)).toEqual([10_000, 10_000, 10_000]);
    const text = JSON.stringify(items);
    for (const { accountId, personId } of owners) {
      expect(text).not.toContain(accountId);
      expect(text).not.toContain(personId);
    }
  });

  it('leaves out who did not vote, and a ballot that was struck', async () => {
    const poll = await anOpenPoll(cloud, staff);
    await cast(owners[0]!, poll, 'approve');
    cloud.advance(60_000);
    const second = await community.aStaffMember('administrator');
    const leafIndex = await sealEntered(cloud, community, poll, {
      ...{ person: owners[1]!, by: staff, confirmedBy: second },
      answers: paper(poll, 'approve'),
    });
    await close(cloud, poll);
    expect((await named(owners[0]!, poll)).items).toHaveLength(2);
    const { recountId } = await staff.client.polls.proposeRecount.mutate({
      pollId: poll.id,
      reason: '这张纸质票的签名不是业主本人',
      strikes: [{ leafIndex, reason: '签名不是本人' }],
    });
    await second.client.polls.confirmRecount.mutate({ recountId });
    expect((await named(owners[0]!, poll)).items.map((ballot) => ballot.leafIndex)).toEqual([0]);
  });

  it('comes in pages, and by building', async () => {
    const poll = await aPostedPoll(cloud, staff, owners);
    const first = await named(owners[0]!, poll, { limit: 2 });
    const rest = await named(owners[0]!, poll, { limit: 2, cursor: first.nextCursor });
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, null]);
    expect([...first.items, ...rest.items].map(({ row }) => row)).toEqual([0, 1, 2]);
    const here = await named(owners[0]!, poll, { buildingId: community.buildingId });
    expect(here.items).toHaveLength(3);
    const elsewhere = await named(owners[0]!, poll, { buildingId: community.id });
    expect(elsewhere.items).toEqual([]);
    await refused(named(owners[0]!, poll, { cursor: 'x' }), 'inputInvalid');
  });

  it('is for those on the roll and those who prepare polls, and nobody else', async () => {
    const home = await community.aUnit();
    const tenant = await community.aResident({ unit: home, relation: 'tenant' });
    const poll = await aPostedPoll(cloud, staff, owners);
    const newcomer = await community.aResident();
    const manager = await community.aStaffMember('propertyManager');
    for (const person of [tenant, newcomer, manager]) {
      await refused(named(person, poll), 'namedBallotsOwnersOnly');
      const { namedBallots } = await person.client.polls.resultFollowUp.query({ pollId: poll.id });
      expect(namedBallots?.code).toBe('namedBallotsOwnersOnly');
    }
    await named(owners[0]!, poll);
    await named(staff, poll);
    expect(
      (await owners[0]!.client.polls.resultFollowUp.query({ pollId: poll.id })).namedBallots,
    ).toBeNull();
    const neighbour = await (await aCommunity(cloud)).aResident();
    await refused(named(neighbour, poll), 'pollNotFound');
  });

  it('is nobody’s before the result is published', async () => {
    const poll = await anOpenPoll(cloud, staff);
    await cast(owners[0]!, poll, 'approve');
    await refused(named(owners[0]!, poll), 'pollResultNotYet');
    await refused(named(staff, poll), 'pollResultNotYet');
    cloud.now = poll.closesAt;
    await refused(named(staff, poll), 'certificateNotYet');
  });

  it('is no longer served once the poll is archived; result and certificate are', async () => {
    const poll = await aPostedPoll(cloud, staff, owners);
    await endPosting(cloud, staff, poll);
    const { sealedUntil } = await staff.client.polls.resultFollowUp.query({ pollId: poll.id });
    cloud.now = new Date(sealedUntil);
    await cloud.tick();
    await refused(named(owners[0]!, poll), 'pollArchived');
    const result = await owners[0]!.client.polls.pollResult.query({ pollId: poll.id });
    expect(result.state).toBe('archived');
    const certificate = await owners[0]!.client.polls.resultCertificate.query({ pollId: poll.id });
    expect(certificate.state).toBe('archived');
  });
});

it('in a secret poll nobody learns how anybody voted, staff neither', async () => {
  const village = await aCommunity(cloud, { kind: 'village' });
  const committee = await village.aStaffMember('villagersCommittee');
  const household = await village.aUnit({ kind: 'household' });
  const villager = await village.aResident({ unit: household, relation: 'householdMember' });
  await cloud.owner.query(
    "update roll_person set birth_date = '1970-01-01' where community_id = $1",
    [village.id],
  );
  const poll = await aPostedPoll(cloud, committee, [villager], {
    ruleSetId: 'villagersAssemblyAdults',
    visibility: 'secret',
  });
  await refused(named(villager, poll), 'namedBallotsSecret');
  await refused(named(committee, poll), 'namedBallotsSecret');
});
