import { v7 as uuid } from 'uuid';
import type { DemoClient, DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';

type Wanted = Omit<
  Parameters<DemoClient['volunteering']['askForHelp']['mutate']>[0],
  'id' | 'unitId' | 'phone' | 'wantedFrom' | 'wantedUntil' | 'way'
> & { way?: 'mutual' | 'timeBank' };

const hour = 3_600_000;

/**
 * Neighbours help each other: a bulb that was changed and thanked for, shopping whose time waits to be
 * confirmed, a disagreement for staff, and what waits for somebody to take it today. Whoever helps here
 * registers as a volunteer, where they have not.
 */
export async function playHelp(stage: DemoStage): Promise<void> {
  await stage.goTo(6, 9);
  for (const openId of ['dev-owner', 'dev-co-owner-1', neighbour(12)])
    await becomeVolunteer(stage, openId);
  await playBulb(stage);
  await playDisagreement(stage);
  await playShopping(stage);
  await playOpenRequests(stage);
}

/** Asked, done, confirmed and thanked for. */
async function playBulb(stage: DemoStage): Promise<void> {
  const requestId = await ask(stage, 'dev-owner-elder', {
    kind: 'repair',
    words: '厨房的灯泡坏了，我不敢爬梯子，请哪位邻居帮我换一下。灯泡我已经买好了。',
    expectedMinutes: 30,
  });
  await take(stage, 'dev-owner', requestId);
  await stage.goTo(6, 12);
  const said = saidTime(stage, requestId, 40);
  await stage.as('dev-owner').volunteering.reportHelp.mutate(said);
  await stage.goTo(6, 19);
  const elder = stage.as('dev-owner-elder').volunteering;
  await elder.agreeHelp.mutate(said);
  await elder.rateHelp.mutate({ requestId, rating: 'very' });
}

/** The two say different times: staff are asked. */
async function playDisagreement(stage: DemoStage): Promise<void> {
  await stage.goTo(4, 9);
  const asker = neighbour(13);
  const requestId = await ask(stage, asker, {
    kind: 'carrying',
    words: '新买的书柜到了，太重搬不上五楼，想请一位有力气的邻居搭把手。',
    expectedMinutes: 60,
  });
  await take(stage, neighbour(12), requestId);
  await stage.goTo(4, 14);
  const said = saidTime(stage, requestId, 90);
  await stage.as(neighbour(12)).volunteering.reportHelp.mutate(said);
  await stage.as(asker).volunteering.correctHelp.mutate({ ...said, minutes: 40 });
  await stage.goTo(3, 10);
  await stage.as(neighbour(12)).volunteering.callStaffToHelp.mutate({ requestId });
}

/** Done yesterday, and the asker has still to confirm it. */
async function playShopping(stage: DemoStage): Promise<void> {
  await stage.goTo(1, 13);
  const requestId = await ask(stage, 'dev-owner-elder', {
    kind: 'shopping',
    words: '这两天腿疼下不了楼，请帮我到菜场买点青菜和豆腐，钱我当面给。',
    expectedMinutes: 60,
  });
  await take(stage, 'dev-co-owner-1', requestId);
  await stage.goTo(1, 16);
  await stage.as('dev-co-owner-1').volunteering.reportHelp.mutate(saidTime(stage, requestId, 50));
}

/** What somebody can take today: for a neighbour without a phone, from the time bank, among neighbours. */
async function playOpenRequests(stage: DemoStage): Promise<void> {
  await stage.goTo(0, 7);
  const { volunteering, community } = stage.as('dev-grid');
  const building = (await community.listBuildings.query()).find(({ name }) => name === '2栋');
  if (!building) throw new Error('the demo has no second building');
  const { items } = await community.listRooms.query({
    ...{ buildingId: building.id, entranceId: building.entrances[0]?.id ?? null },
  });
  await volunteering.askForHelp.mutate({
    id: uuid(),
    kind: 'medicine',
    words: '独居老人，每月要到社区医院开一次降压药，请帮忙取回来，医保卡在老人手里。',
    neighbourName: '王秀兰',
    unitId: items[0]?.unitId ?? '',
    phone: '0571-80001236',
    ...window(stage, 24),
    expectedMinutes: 60,
    way: 'mutual',
  });
  await ask(
    stage,
    'dev-tenant',
    {
      kind: 'phone',
      words: '想给老家的父母装视频电话，不会设置，请会用手机的邻居教一教。',
      expectedMinutes: 30,
    },
    24,
  );
  await ask(
    stage,
    'dev-owner',
    {
      kind: 'doctor',
      words: '我妈要去医院复查，我上班走不开，想请一位邻居陪她坐公交去、帮忙排队。',
      expectedMinutes: 30,
      way: 'timeBank',
    },
    24,
  );
}

async function ask(
  stage: DemoStage,
  openId: string,
  { way = 'mutual', ...wanted }: Wanted,
  hoursAhead = 0,
): Promise<string> {
  const { volunteering } = stage.as(openId);
  const { homes, phone } = await volunteering.helpMeans.query();
  const unitId = homes[0]?.unitId ?? '';
  const { requestId } = await volunteering.askForHelp.mutate({
    ...{ id: uuid(), unitId, phone, way, ...wanted },
    ...window(stage, hoursAhead),
  });
  return requestId;
}

const take = (stage: DemoStage, openId: string, requestId: string) =>
  stage.as(openId).volunteering.takeHelp.mutate({ requestId, onDuty: false });

/** Within ten hours; of what is asked today from tomorrow on, so that it is still to come when somebody looks. */
const window = ({ now }: DemoStage, hoursAhead = 0) => ({
  wantedFrom: new Date(now.getTime() + (hoursAhead + 1) * hour).toISOString(),
  wantedUntil: new Date(now.getTime() + (hoursAhead + 10) * hour).toISOString(),
});

/** So many minutes, from two hours ago on. */
const saidTime = ({ now }: DemoStage, requestId: string, minutes: number) => ({
  requestId,
  startsAt: new Date(now.getTime() - 2 * hour).toISOString(),
  minutes,
});

async function becomeVolunteer(stage: DemoStage, openId: string): Promise<void> {
  const { volunteering } = stage.as(openId);
  if ((await volunteering.ownVolunteer.query()).isRegistered) return;
  await volunteering.registerAsVolunteer.mutate({
    ...{ skills: [], interests: ['neighbourly'], wantsCalls: true, onLeaderboard: false },
    birthDate: null,
  });
}
