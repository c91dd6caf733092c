import { randomUUID } from 'node:crypto';
import { clientOf, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aNonce, anOpenPoll, paper, type TestPoll, voterOf } from '@/test/cloud/test-polls';

let cloud: TestCloud;
let community: TestCommunity;
let owner: TestPerson;
let poll: TestPoll;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  const staff = await community.aStaffMember('ownersCommittee');
  owner = await community.aResident();
  poll = await anOpenPoll(cloud, staff);
});
afterAll(() => cloud.stop());

/** Another process of the server: the same database, calls gathered apart. */
const anotherProcess = () => clientOf({ ...cloud.services }, owner.openId, community.id);

it('a request that comes again in another process while the first is on its way is one ballot', async () => {
  const voterId = await voterOf(owner.client, poll);
  const ballot = { pollId: poll.id, voterId, answers: paper(poll, 'approve'), nonce: aNonce() };
  const context = { requestId: randomUUID() };
  const closing = await cloud.owner.connect();
  await closing.query('begin');
  await closing.query('select 1 from poll where id = $1 for update', [poll.id]);
  const asked = [owner.client, anotherProcess()].map(({ polls }) =>
    polls.castBallot.mutate(ballot, { context }),
  );
  await waitingForLocks(asked.length);
  await closing.query('commit');
  closing.release();
  const [first, again] = await Promise.all(asked);
  expect(again).toEqual(first);
  const { rows } = await cloud.owner.query('select 1 from ballot where poll_id = $1', [poll.id]);
  expect(rows).toHaveLength(1);
});

/** Until so many transactions stand in line. */
async function waitingForLocks(count: number): Promise<void> {
  for (;;) {
    const { rows } = await cloud.owner.query(
      "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
    );
    if (rows.length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
