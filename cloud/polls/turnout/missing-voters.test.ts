import { aBuilding } from '@/test/cloud/test-buildings';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { sealForFirst } from '@/test/cloud/test-ledger';
import { anOpenPoll, cast, paper, type TestPoll } from '@/test/cloud/test-polls';
import { ownersOf } from '@/test/cloud/test-roll';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud, { settings: { coOwnerRule: 'representative' } });
  staff = await community.aStaffMember('ownersCommittee');
});

const listOf = async (poll: TestPoll, input: object = {}) =>
  (await staff.client.polls.missingVoters.query({ pollId: poll.id, ...input })).items;

describe('the list to walk', () => {
  it('goes by building, entrance and room and leaves out who has voted', async () => {
    const far = await aBuilding(cloud, community, '2栋');
    const voted = await community.aResident({ unit: await community.aUnit({ roomNumber: '101' }) });
    const moved = await community.aUnit({ roomNumber: '201' });
    await community.aUnit({ roomNumber: '102' });
    await far.moveIn(moved);
    const poll = await anOpenPoll(cloud, staff);
    await cast(voted, poll, 'approve');
    const walked = await listOf(poll);
    expect(walked.map(({ roomLabel }) => roomLabel)).toEqual(['1栋1单元102', '2栋2单元201']);
    expect(walked).toMatchObject([
      { building: '1栋', entrance: '1单元' },
      { building: '2栋', entrance: '2单元', areaHundredths: 10_000 },
    ]);
    expect(await listOf(poll, { buildingId: far.buildingId })).toHaveLength(1);
    expect(await listOf(poll, { place: 0 })).toMatchObject([{ roomLabel: '1栋1单元102' }]);
    expect(await listOf(poll, { place: 7 })).toEqual([]);
  });

  it('says how to reach them, without phone number or full name', async () => {
    await community.aResident({ unit: await community.aUnit({ ownerNames: ['欧阳小明'] }) });
    await community.aUnit({ ownerNames: ['周敏', '陈刚'] });
    const poll = await anOpenPoll(cloud, staff);
    const walked = await listOf(poll);
    expect(walked).toMatchObject([
      { names: ['欧阳**'], reachable: true, representativeMissing: false },
      { names: ['周*', '陈*'], reachable: false, representativeMissing: true },
    ]);
    expect(JSON.stringify(walked)).not.toMatch(/1990/);
  });

  it('who has named a representative is no longer marked', async () => {
    const couple = await community.aUnit({ ownerNames: ['周敏', '陈刚'] });
    const poll = await anOpenPoll(cloud, staff);
    const [before] = await listOf(poll);
    await staff.client.polls.recordRepresentative.mutate({
      pollId: poll.id,
      voterId: before!.voterId,
      personId: couple.owners[0]!.personId,
      reason: '双方签字的委托书',
    });
    expect(await listOf(poll)).toMatchObject([{ representativeMissing: false }]);
  });

  it('comes in pages without gap or repeat, also when few are left of many', async () => {
    await ownersOf(cloud, community, Array(180).fill(100));
    const poll = await anOpenPoll(cloud, staff);
    const where = { communityId: community.id, poll, accountId: staff.accountId };
    await sealForFirst(cloud, where, 150, () => paper(poll, 'approve'));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { voterId: string }[]; nextCursor: string | null } =
        await staff.client.polls.missingVoters.query({ pollId: poll.id, limit: 7, cursor });
      seen.push(...page.items.map(({ voterId }) => voterId));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(30);
    expect(new Set(seen).size).toBe(30);
  });

  it.each(['x', '', 'bnVsbA', Buffer.from('"a"').toString('base64url')])(
    'a cursor that is not ours (%p) is refused',
    async (cursor) => {
      await community.aUnit();
      const poll = await anOpenPoll(cloud, staff);
      await refused(
        staff.client.polls.missingVoters.query({ pollId: poll.id, cursor }),
        'inputInvalid',
      );
    },
  );
});

describe('visits', () => {
  it('stand in the list, newest first, the last three of them', async () => {
    await community.aUnit();
    const poll = await anOpenPoll(cloud, staff);
    const [voter] = await listOf(poll);
    const visit = { pollId: poll.id, voterId: voter!.voterId };
    for (const outcome of ['notAtHome', 'notAtHome', 'willVote', 'handedPaper'] as const) {
      cloud.advance(60_000);
      await staff.client.polls.recordVisit.mutate({ ...visit, outcome });
    }
    const [visited] = await listOf(poll);
    expect(visited?.visits).toEqual([
      { outcome: 'handedPaper', visitedAt: cloud.now.toISOString() },
      { outcome: 'willVote', visitedAt: expect.any(String) },
      { outcome: 'notAtHome', visitedAt: expect.any(String) },
    ]);
  });

  it('a declined visit takes part in nothing; whoever declined may still vote', async () => {
    const owner = await community.aResident();
    const poll = await anOpenPoll(cloud, staff);
    const [voter] = await listOf(poll);
    const visit = { pollId: poll.id, voterId: voter!.voterId, outcome: 'declined' as const };
    await staff.client.polls.recordVisit.mutate(visit);
    const turnout = () => staff.client.polls.turnout.query({ pollId: poll.id });
    expect((await turnout()).tookPart.heads).toBe(0);
    await cast(owner, poll, 'approve');
    expect((await turnout()).tookPart.heads).toBe(1);
    await expect(staff.client.polls.recordVisit.mutate(visit)).resolves.toBeDefined();
  });

  it('the deed names the voter’s row and not what was found', async () => {
    await community.aUnit();
    const poll = await anOpenPoll(cloud, staff);
    const [voter] = await listOf(poll);
    const visit = { pollId: poll.id, voterId: voter!.voterId, outcome: 'declined' as const };
    await staff.client.polls.recordVisit.mutate(visit);
    const { rows } = await cloud.owner.query(
      "select details from audit_entry where action = 'polls.recordVisit' and subject_id = $1",
      [poll.id],
    );
    expect(rows).toEqual([{ details: { voterId: voter!.voterId } }]);
  });

  it('of somebody who is not on this roll, or with an outcome nobody knows, are refused', async () => {
    await community.aUnit();
    const poll = await anOpenPoll(cloud, staff);
    const unknown = '019aa000-0000-7000-8000-000000000001';
    const visit = { pollId: poll.id, voterId: unknown, outcome: 'notAtHome' as const };
    await refused(staff.client.polls.recordVisit.mutate(visit), 'visitVoterUnknown');
    await refused(
      staff.client.polls.recordVisit.mutate({
        ...visit,
        outcome: 'votedNo' as unknown as 'notAtHome',
      }),
      'inputInvalid',
    );
    await refused(
      staff.client.polls.recordVisit.mutate({ ...visit, voterId: '<script>' }),
      'inputInvalid',
    );
  });

  it('cannot be changed by the application', async () => {
    await expect(
      cloud.database.updateTable('voterVisit').set({ outcome: 'declined' }).execute(),
    ).rejects.toThrow(/permission denied/);
    await expect(cloud.database.deleteFrom('voterReminder').execute()).rejects.toThrow(
      /permission denied/,
    );
  });
});
