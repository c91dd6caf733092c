import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { confirm, enter } from '@/test/cloud/test-entries';
import { aPhoto } from '@/test/cloud/test-hall';
import { anOpenPoll, cast, type TestPoll, voterOf } from '@/test/cloud/test-polls';

jest.setTimeout(60_000);

let cloud: TestCloud;
let clerk: TestPerson;
let second: TestPerson;
let wife: TestPerson;
let husband: TestPerson;
let neighbour: TestPerson;
let poll: TestPoll;
let voterId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  const community = await aCommunity(cloud);
  clerk = await community.aStaffMember('ownersCommittee');
  second = await community.aStaffMember('residentsCommittee');
  const unit = await community.aUnit({ ownerNames: ['周敏', '陈刚'] });
  wife = await community.aResident({ unit, owner: 0 });
  husband = await community.aResident({ unit, owner: 1, relation: 'coOwner' });
  neighbour = await community.aResident();
  poll = await anOpenPoll(cloud, clerk);
  voterId = await voterOf(wife.client, poll);
  cloud.advance(3_600_000);
});

const exported = ({ client }: TestPerson) => client.community.exportMyData.query();

it('a ballot cast in the app is in its voter’s export with its place in the log, and in nobody else’s', async () => {
  await cast(wife, poll, 'reject');
  const { records } = await exported(wife);
  expect(records.voter_roll_entry).toMatchObject([{ id: voterId, row: expect.any(Number) }]);
  expect(records.ballot).toMatchObject([{ leaf_index: 0, channel: 'app', voter_id: voterId }]);
  expect(JSON.stringify(records.ballot)).toContain('reject');
  for (const other of [husband, neighbour, clerk, second])
    expect(JSON.stringify(await exported(other))).not.toContain('reject');
});

it('an entered ballot is its speaker’s: whoever entered or confirmed it exports that they did, not what it says', async () => {
  const personId = (await exported(wife)).records.claimed_person![0]!.person_id as string;
  const { entryId } = await enter(cloud, clerk, poll, voterId, { personId, choice: 'reject' });
  cloud.advance(60_000);
  await confirm(second, poll, entryId);

  const { records } = await exported(wife);
  expect(records.ballot_entry).toMatchObject([{ id: entryId, person_id: personId }]);
  expect(JSON.stringify(records.ballot_entry)).toContain('reject');
  expect(JSON.stringify(records)).not.toContain(clerk.accountId);
  expect((await exported(clerk)).deeds.ballot_entry).toEqual([
    { deed: 'entered_by', id: entryId, poll_id: poll.id, entered_at: expect.any(String) },
  ]);
  expect((await exported(second)).deeds.ballot_entry).toMatchObject([{ deed: 'decided_by' }]);
  for (const other of [husband, neighbour, clerk, second])
    expect(JSON.stringify(await exported(other))).not.toContain('reject');
});

it('a delivery is in the exports of those it was made to, and as a deed of whoever recorded it', async () => {
  await clerk.client.polls.recordDeliveries.mutate({
    pollId: poll.id,
    voterIds: [voterId],
    means: 'signedFor',
    deliveredAt: cloud.now.toISOString(),
    photoIds: [await aPhoto(clerk)],
  });
  for (const owner of [wife, husband])
    expect((await exported(owner)).records.ballot_delivery).toMatchObject([{ means: 'signedFor' }]);
  expect((await exported(neighbour)).records.ballot_delivery).toBeUndefined();
  const { deeds, records } = await exported(clerk);
  expect(deeds.ballot_delivery).toMatchObject([{ deed: 'recorded_by' }]);
  expect(records.ballot_delivery).toBeUndefined();
});
