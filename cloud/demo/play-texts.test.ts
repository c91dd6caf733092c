import { v7 as uuid } from 'uuid';
import { dueWork } from '@/cloud/due-work';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { demoCommunityId } from './demo-people';
import { DemoStage } from './demo-stage';
import { foundCommunity, settleResidents } from './found-community';
import { gatherCrowd } from './gather-crowd';
import { playTexts } from './play-texts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

it('the demo has a text in its third version, with suggestions in every state', async () => {
  const stage = new DemoStage({ ...cloud.services, dueWork }, cloud.owner, cloud.now);
  await stage.goTo(75, 9);
  await foundCommunity(stage);
  await settleResidents(stage);
  await gatherCrowd(stage);
  await stage.goTo(6, 9);
  const topicId = uuid();
  await stage.as('dev-owner').hall.submitTopic.mutate({
    id: topicId,
    category: 'fireSafety',
    buildingId: null,
    place: '南门西侧空地',
    title: '在南门加一排非机动车充电桩',
    body: '现在很多邻居把电动车推上楼充电，非常危险。',
    proposal: '加装二十个充电桩，带烟感和摄像头，费用由充电收入承担。',
    photoIds: [],
  });
  await playTexts(stage, topicId);
  const { hall } = cloud.as('dev-owner', demoCommunityId);
  const { items: versions } = await hall.textVersions.query({ topicId });
  expect(versions).toMatchObject([
    { number: 3, summary: '新增 2 段', creditedNames: [] },
    {
      number: 2,
      summary: '改了 1 段，新增 1 段',
      creditedNames: [expect.any(String), expect.any(String)],
    },
    { number: 1, summary: '' },
  ]);
  const states = async (list: 'open' | 'decided') =>
    (await hall.textSuggestions.query({ topicId, list })).items.map(({ state }) => state).sort();
  expect(await states('open')).toEqual(['open', 'open', 'open']);
  expect(await states('decided')).toEqual(['accepted', 'accepted', 'answered', 'rejected']);
}, 60_000);
