import { privacyStatementVersion } from '@/shared/community/privacy-statement';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { foundCommunity } from './found-community';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

it('a founded community’s code makes its first administrator, who can begin', async () => {
  const owner = await cloud.owner.connect();
  const founded = await foundCommunity(owner, {
    name: '青石村',
    kind: 'village',
    now: cloud.now,
  });
  owner.release();
  const client = cloud.as('dev-founder', founded.communityId);
  await client.community.giveConsent.mutate({ version: privacyStatementVersion });
  await client.community.redeemInvitation.mutate({ code: founded.code });
  expect(await client.community.whoAmI.query()).toMatchObject({
    community: { name: '青石村', kind: 'village' },
    roles: ['administrator'],
  });
  expect(await client.community.listRoleAssignments.query()).toMatchObject({
    assignments: [{ role: 'administrator', isYou: true, who: '首位社区管理员' }],
  });
});
