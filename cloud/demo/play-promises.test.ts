import { dueWork } from '@/cloud/due-work';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { demoCommunityId } from './demo-people';
import { DemoStage } from './demo-stage';
import { foundCommunity, settleResidents } from './found-community';
import { gatherCrowd } from './gather-crowd';
import { playPromises } from './play-promises';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

it('the demo has promises kept and rated, being rated, under way and late', async () => {
  const stage = new DemoStage({ ...cloud.services, dueWork }, cloud.owner, cloud.now);
  await stage.goTo(75, 9);
  await foundCommunity(stage);
  await settleResidents(stage);
  await gatherCrowd(stage);
  await playPromises(stage);
  const { hall } = cloud.as('dev-owner', demoCommunityId);
  expect(await hall.promiseFigures.query()).toMatchObject({
    underWay: 2,
    late: 1,
    kept: 1,
    notKept: 0,
    bodies: [{ body: '物业服务中心', decided: 2, inTime: 1 }],
  });
  const { items } = await hall.listPromises.query({ group: 'kept' });
  expect(items[0]?.ratings).toEqual({ count: 6, averageTenths: 43, scoreCounts: [0, 0, 1, 2, 3] });
}, 60_000);
