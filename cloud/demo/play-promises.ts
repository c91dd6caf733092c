import { v7 as uuid } from 'uuid';
import type { Score } from '@/shared/hall/promises/ratings';
import { shanghaiDay } from '@/shared/shanghai-time';
import type { DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';

interface DemoPromise {
  topic: { title: string; place: string; body: string; proposal: string };
  /** Days before today. */
  raised: number;
  task: string;
  contact: string;
  budgetFen: number;
  /** The last day of each, before today; negative: still to come. */
  milestones: readonly { title: string; daysAgo: number; doneDaysAgo?: number; note?: string }[];
}

const lamps: DemoPromise = {
  topic: {
    title: '5栋楼道灯坏了一半，晚上看不清台阶',
    place: '5栋楼道',
    body: '5栋从二楼到六楼有七盏灯不亮，老人晚上下楼要扶着墙走，上周有人踩空了一级。',
    proposal: '请把坏灯换成声控灯，并把电线检查一遍。',
  },
  raised: 58,
  task: '5栋二楼到六楼的灯全部换成声控灯，检查并更换老化的电线。',
  contact: '物业工程部 林师傅，前台可转接',
  budgetFen: 320_000,
  milestones: [
    { title: '采购声控灯', daysAgo: 48, doneDaysAgo: 49, note: '采购声控灯十二盏，备用两盏。' },
    {
      title: '更换灯具和电线',
      daysAgo: 38,
      doneDaysAgo: 40,
      note: '灯全部换好，老化的电线换了三段。',
    },
    { title: '夜间检查', daysAgo: 34, doneDaysAgo: 35, note: '晚上九点逐层试过，走到就亮。' },
  ],
};

const waterPipe: DemoPromise = {
  topic: {
    title: '2栋地下室水管渗水，车库地面常年湿滑',
    place: '2栋地下车库',
    body: '2栋地下车库靠电梯口的水管一直渗水，地面总是湿的，已经有人滑倒，墙皮也开始脱落。',
    proposal: '查清是哪一根管子漏水，修好以后把墙面重新做防水。',
  },
  raised: 30,
  task: '查清漏点，更换渗水的管段，墙面重新做防水，地面加防滑垫。',
  contact: '物业工程部 林师傅，前台可转接',
  budgetFen: 1_860_000,
  milestones: [
    { title: '查清漏点', daysAgo: 18, doneDaysAgo: 19, note: '漏点在二号立管接头，已经关阀止水。' },
    { title: '更换管段', daysAgo: -4 },
    { title: '墙面防水和地面防滑', daysAgo: -18 },
  ],
};

const bicycles: DemoPromise = {
  topic: {
    title: '单元门口自行车乱停，请划线规范停放',
    place: '6栋、7栋门口',
    body: '6栋和7栋门口的自行车停到了台阶上，推轮椅的邻居出不来，搬家的车也进不去。',
    proposal: '在花坛边划一排停车线，再装几个锁车架。',
  },
  raised: 27,
  task: '在6栋、7栋花坛边划自行车停放线，安装锁车架二十个，清理无主旧车。',
  contact: '物业客服部，前台值班人员',
  budgetFen: 450_000,
  milestones: [
    { title: '清理无主旧车', daysAgo: 15, doneDaysAgo: 16, note: '公示七天以后清走旧车十一辆。' },
    { title: '划线并安装锁车架', daysAgo: 9 },
  ],
};

const bench: DemoPromise = {
  topic: {
    title: '中心花园的长椅坏了两张，老人没处坐',
    place: '中心花园',
    body: '中心花园的长椅有两张木条断了，老人带孩子下楼没有地方坐，只好坐在花坛边上。',
    proposal: '请把断了的木条换掉，有条件的话再添两张带扶手的。',
  },
  raised: 22,
  task: '修好两张长椅，再添两张带扶手的长椅。',
  contact: '物业客服部，前台值班人员',
  budgetFen: 280_000,
  milestones: [
    { title: '修好并添置长椅', daysAgo: 6, doneDaysAgo: 7, note: '四张长椅都已经装好固定。' },
  ],
};

/** What was decided and is carried out: one promise kept and rated, one being rated, one under way, one late. */
export async function playPromises(stage: DemoStage): Promise<void> {
  const keptId = await promise(stage, lamps);
  await spend(stage, keptId, '声控灯十二盏', 156_000);
  await spend(stage, keptId, '电线、线管和人工', 98_500);
  await stage.goTo(32, 10);
  await report(
    stage,
    keptId,
    '5栋二楼到六楼的十二盏灯全部换成声控灯，老化的电线换了三段，备用灯两盏放在物业仓库，坏了当天更换。',
  );
  await stage.goTo(28, 20);
  await rate(stage, keptId, ratings);
  const ratedId = await promise(stage, bench);
  await spend(stage, ratedId, '长椅两张和木条', 246_000);
  await stage.goTo(5, 10);
  const benchReport = '断了的木条全部换好，新添两张带扶手的长椅，位置按邻居的意见放在树荫下。';
  await report(stage, ratedId, benchReport);
  await rate(stage, ratedId, ratings.slice(0, 1));
  await stage.goTo(2, 9);
  const underWayId = await promise(stage, waterPipe);
  await spend(stage, underWayId, '漏点检测', 120_000);
  await stage.goTo(11, 10);
  await note(stage, underWayId, '管段和接头已经订货，厂家答应三天到货，到货以后停水半天更换。');
  const lateId = await promise(stage, bicycles);
  await stage.goTo(8, 9);
  await note(stage, lateId, '锁车架还没有到货，已经催了厂家两次，划线也只好等一等，请大家谅解。');
  await stage.goTo(1, 9);
}

async function promise(stage: DemoStage, play: DemoPromise): Promise<string> {
  const { topic, raised, milestones, task, contact, budgetFen } = play;
  const topicId = uuid();
  await stage.goTo(raised, 19);
  await stage.as(neighbour(130)).hall.submitTopic.mutate({
    id: topicId,
    category: 'publicFacilities',
    ...topic,
    buildingId: null,
    photoIds: [],
  });
  for (const number of [231, 232, 233]) {
    await stage.as(neighbour(number)).hall.cosignTopic.mutate({ topicId });
  }
  await stage.goTo(raised - 2, 10);
  const { hall } = stage.as('dev-committee');
  const reason = '情况属实，属于物业的维修范围，由物业办理。';
  await hall.decideTopic.mutate({ topicId, decision: 'accept', reason });
  await hall.implementDirectly.mutate({ topicId, reason });
  await stage.goTo(raised - 4, 10);
  await stage.as('dev-property').hall.planPromise.mutate({
    topicId,
    body: { role: 'propertyManager' },
    contact,
    task,
    budgetFen,
    milestones: milestones.map(({ title, daysAgo }) => ({ title, dueDay: dayOf(stage, daysAgo) })),
  });
  await complete(stage, topicId, milestones);
  return topicId;
}

async function complete(
  stage: DemoStage,
  topicId: string,
  milestones: DemoPromise['milestones'],
): Promise<void> {
  const { promise: planned } = await stage.as('dev-property').hall.promiseDetail.query({ topicId });
  for (const [place, { doneDaysAgo, note: said = '' }] of milestones.entries()) {
    const milestoneId = planned?.milestones[place]?.id;
    if (doneDaysAgo === undefined || milestoneId === undefined) continue;
    await stage.goTo(doneDaysAgo, 17);
    await stage.as('dev-property').hall.completeMilestone.mutate({
      topicId,
      milestoneId,
      day: dayOf(stage, doneDaysAgo),
      note: said,
      photoIds: [],
    });
  }
}

const dayOf = (stage: DemoStage, daysAgo: number): string => shanghaiDay(stage.at(daysAgo, 12));

const spend = (stage: DemoStage, topicId: string, what: string, amountFen: number) =>
  stage.as('dev-property').hall.recordSpending.mutate({ topicId, what, amountFen, photoIds: [] });

const note = (stage: DemoStage, topicId: string, words: string) =>
  stage.as('dev-property').hall.noteProgress.mutate({ topicId, words, photoIds: [] });

const ratings: readonly [score: Score, words: string, isNamed: boolean][] = [
  [5, '办得很快，说到做到。', true],
  [4, '三楼的灯亮的时间短了一点，能再调一调就更好。', false],
  [5, '', false],
  [4, '工人收拾得干净，谢谢。', true],
  [3, '', false],
  [5, '', false],
];

const report = (stage: DemoStage, topicId: string, summary: string) =>
  stage
    .as('dev-property')
    .hall.reportPromise.mutate({ topicId, summary, explanations: [], photoIds: [] });

async function rate(stage: DemoStage, topicId: string, given: typeof ratings): Promise<void> {
  for (const [place, [score, words, isNamed]] of given.entries()) {
    const { hall } = stage.as(neighbour(240 + place));
    await hall.ratePromise.mutate({ topicId, score, words, isNamed });
  }
}
