import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import { aTopic } from '@/test/cloud/test-hall';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

it('who has moved away hears no more of the topics they followed', async () => {
  const community = await aCommunity(cloud);
  const staff = await community.aStaffMember('ownersCommittee');
  const topicId = await aTopic(await community.aResident());
  const [stays, leaves] = [await community.aResident(), await community.aResident()];
  for (const { client } of [stays, leaves]) await client.hall.followTopic.mutate({ topicId });
  await cloud.owner.query('update house_binding set expires_at = $2 where account_id = $1', [
    leaves.accountId,
    new Date(cloud.now.getTime() - 1),
  ]);
  const reason = '情况属实，列入本月议程。';
  await staff.client.hall.decideTopic.mutate({ topicId, decision: 'accept', reason });
  await cloud.tick();
  const { rows } = await cloud.owner.query(
    'select account_id from message where subject_id = $1 and account_id = any ($2)',
    [topicId, [stays.accountId, leaves.accountId]],
  );
  expect(rows).toEqual([{ account_id: stays.accountId }]);
});
