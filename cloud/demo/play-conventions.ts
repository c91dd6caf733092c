import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '@/shared/shanghai-time';
import { type DemoStage, severalAtOnce } from './demo-stage';
import { neighbour } from './gather-crowd';
import { playConventionAdoption } from './play-convention-adoption';
import { playConventionText, playDraftTalk } from './play-convention-text';

const committee = 'dev-committee';

/** What residents said before the first edition; the number is the chapter it answers. */
const firstOpinions: readonly (readonly [number, string])[] = [
  [1, '楼上晚上拖椅子的声音太大，希望写上十点以后放轻手脚。'],
  [1, '装修周末也在打电钻，孩子没法午睡，周末应该不许打。'],
  [2, '楼道里堆满了鞋柜和纸箱，万一着火跑都跑不出去。'],
  [2, '遛狗的要牵绳、要捡，草坪里都不敢让孩子跑。'],
  [3, '电动车推进电梯太危险，要写清楚不能上楼。'],
  [4, '广场舞可以跳，音响八点半以后关掉就行。'],
];

/** And for the revision. */
const secondOpinions: readonly (readonly [number, string])[] = [
  [1, '暑假孩子在家，中午十二点到两点能不能也管一管装修。'],
  [3, '快递三轮车在小区里开得太快，建议写上慢行。'],
  [4, '新能源车越来越多，充电车位被油车占着，要约定一下。'],
  [5, '老人不会用手机，投票和通知请也贴一份在楼下。'],
];

/**
 * The compound's convention: written and adopted a month ago, its first edition in force, and a revision
 * whose opinions are being collected today.
 */
export async function playConventions(stage: DemoStage): Promise<{ conventionId: string }> {
  const conventionId = await collectFirst(stage);
  await draftFirst(stage, conventionId);
  await playDraftTalk(stage, conventionId, 25);
  await playConventionAdoption(stage, {
    conventionId,
    staff: [committee, 'dev-administrator'],
    ruleSetId: 'residentsAssemblyHouseholds',
    households: { eligible: 973, present: 561, approve: 530 },
    office: '河滨街道办事处',
    receiptNumber: '河滨备字〔2026〕17号',
    place: '小区活动室',
    fromDaysAgo: 24,
  });
  await playConventionText(stage, conventionId, 14);
  return { conventionId };
}

async function collectFirst(stage: DemoStage): Promise<string> {
  await stage.goTo(38, 9);
  const { conventions } = stage.as(committee);
  const { conventionId } = await conventions.foundConvention.mutate({
    kind: 'compound',
    name: '锦绣花园居民公约',
    acknowledgedBy: 'household',
    reason: '停车、养宠、噪声的事年年有人争，大家希望一起定个规矩，写下来照着做。',
    lastDay: shanghaiDay(stage.at(28, 9)),
  });
  await stage.goTo(34, 20);
  await say(stage, conventionId, firstOpinions, 20);
  await stage.goTo(27, 9);
  await conventions.endCollecting.mutate({
    conventionId,
    summary:
      '意见集中在噪声、楼道堆物、电动车上楼和遛狗。草案第二章写清了安静的时间和装修的日子，第三章、第四章写了楼道和充电。有邻居提出对违反的人罚款，公约不能罚款，没有采用。',
  });
  return conventionId;
}

async function draftFirst(stage: DemoStage, conventionId: string): Promise<void> {
  await stage.goTo(26, 15);
  const { conventions } = stage.as(committee);
  await conventions.beginText.mutate({ conventionId, from: 'template' });
  const { text } = await conventions.textDesk.query({ conventionId });
  await conventions.publishText.mutate({
    ...{ conventionId, revision: text?.revision ?? 1 },
    note: '第一稿，请大家逐条看一看。',
  });
}

/** A revision, a week old: opinions are taken for another eight days, on paper too. */
export async function playRevision(stage: DemoStage, conventionId: string): Promise<void> {
  await stage.goTo(7, 9);
  await stage.as(committee).conventions.beginRevision.mutate({
    conventionId,
    reason: '公约用了半个多月，不少邻居提出要补上充电车位和快递车的约定。',
    lastDay: shanghaiDay(stage.at(-8, 9)),
  });
  await stage.goTo(5, 19);
  await say(stage, conventionId, secondOpinions, 60);
  await stage.goTo(3, 10);
  const grid = stage.as('dev-grid');
  const building = (await grid.community.listBuildings.query()).find(({ name }) => name === '2栋');
  if (!building) throw new Error('the demo has no second building');
  const { items } = await grid.community.listRooms.query({
    ...{ buildingId: building.id, entranceId: building.entrances[0]?.id ?? null },
  });
  await grid.conventions.enterPaperOpinion.mutate({
    ...{ id: uuid(), conventionId, promptId: null, unitId: items[1]?.unitId ?? '' },
    words: '楼下的长椅坏了一年，老人没处坐，公约里写上坏了谁来修。',
  });
}

async function say(
  stage: DemoStage,
  conventionId: string,
  opinions: readonly (readonly [number, string])[],
  firstNeighbour: number,
): Promise<void> {
  const { items } = await stage.as(committee).conventions.listPrompts.query({ conventionId });
  await severalAtOnce([...opinions.entries()], 4, ([place, [chapter, words]]) =>
    stage.as(neighbour(firstNeighbour + 7 * place)).conventions.giveOpinion.mutate({
      ...{ id: uuid(), conventionId, promptId: items[chapter]?.id ?? null, words },
    }),
  );
}
