import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

it('an unknown visitor can read the directory of communities', async () => {
  expect(await cloud.as(null, null).community.listCommunities.query()).toEqual([]);
});
