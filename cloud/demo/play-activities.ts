import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '@/shared/shanghai-time';
import { weekdayOf } from '@/shared/volunteering/activities/series-expansion';
import type { DemoClient, DemoStage } from './demo-stage';

type Content = Omit<
  Parameters<DemoClient['volunteering']['saveActivity']['mutate']>[0],
  'activityId' | 'revision'
>;
type OfTeam = Omit<Content, 'organiser'>;
type Plan = Omit<
  Parameters<DemoClient['volunteering']['planShifts']['mutate']>[0],
  'activityId' | 'planId'
>;

/** What the other parts of the demo build on. */
export interface DemoActivities {
  activities: Record<'cleaning' | 'phoneClass' | 'dumplings' | 'pruning' | 'library', string>;
  shifts: {
    /** On the days 36, 29, 22, 15, 8 and 1 before today, 9 to 11 o'clock. */
    cleaningPast: string[];
    /** A week apart, from six days after today on. */
    cleaningComing: string[];
    /** In three days, 19 to 20:30, four places: people wait. */
    phoneClass: string;
    /** Tomorrow, 14 to 17, needs six: too few. */
    dumplings: string;
    /** In five days, 8 to 10: bodily risk, insured. */
    pruning: string;
    /** In eight days, 14 to 16, from ten years on, held by a team. */
    library: string;
  };
}

const usual: Pick<
  Content,
  | 'ownKindId'
  | 'buildingId'
  | 'photoIds'
  | 'checkInPlace'
  | 'neededSkills'
  | 'isRisky'
  | 'isRescue'
  | 'insurance'
  | 'insuranceNote'
  | 'leastAge'
  | 'mostAge'
  | 'cancelHours'
> = {
  ...{ ownKindId: null, buildingId: null, photoIds: [], checkInPlace: null, neededSkills: [] },
  ...{ isRisky: false, isRescue: false, insurance: 'none', insuranceNote: '' },
  ...{ leastAge: 18, mostAge: null, cancelHours: 24 },
};

/** Everything is arranged six weeks ago, so that what others do happens in its order. */
export async function playActivities(stage: DemoStage): Promise<DemoActivities> {
  await stage.goTo(42, 10);
  const cleaning = await hold(stage, 'dev-committee', cleaningContent, weekly(stage));
  const phoneClass = await hold(stage, 'dev-grid', phoneClassContent, {
    ...once(stage.at(-3, 19), 90),
    ...{ posts: [{ name: '辅导老师', capacity: 4 }], needed: 3 },
  });
  const dumplings = await hold(stage, 'dev-committee', dumplingsContent, {
    ...once(stage.at(-1, 14), 180),
    posts: [
      { name: '包饺子', capacity: 8 },
      { name: '送上门', capacity: 4 },
    ],
    needed: 6,
  });
  const pruning = await hold(stage, 'dev-property', pruningContent, {
    ...once(stage.at(-5, 8), 120),
    ...{ posts: [{ name: '修枝', capacity: 6 }], needed: 4, note: '下雨顺延。' },
  });
  const library = await holdByTeam(stage);
  const past = cleaning.shiftIds.slice(0, 6);
  const [cleaningActivity, ...others] = [cleaning, phoneClass, dumplings, pruning, library].map(
    ({ activityId }) => activityId,
  ) as [string, string, string, string, string];
  return {
    activities: {
      cleaning: cleaningActivity,
      ...{ phoneClass: others[0], dumplings: others[1], pruning: others[2], library: others[3] },
    },
    shifts: {
      cleaningPast: past,
      cleaningComing: cleaning.shiftIds.slice(6),
      phoneClass: firstOf(phoneClass),
      dumplings: firstOf(dumplings),
      pruning: firstOf(pruning),
      library: firstOf(library),
    },
  };
}

/** Two days ago: a team's activity that waits for a reviewer, and a team that waits to be approved. */
export async function playReview(stage: DemoStage): Promise<void> {
  await stage.goTo(2, 20);
  const { volunteering } = stage.as('dev-owner');
  const { teams } = await volunteering.organiserChoices.query();
  const [team] = teams;
  if (!team) throw new Error('the demo has no team of volunteers');
  const activityId = await write(stage, 'dev-owner', {
    ...teaContent,
    organiser: { kind: 'team', teamId: team.id },
  });
  await plan(stage, 'dev-owner', activityId, {
    ...once(stage.at(-9, 15), 120),
    ...{ posts: [{ name: '陪老人聊天', capacity: 6 }], needed: 3 },
  });
  await volunteering.submitActivity.mutate({ activityId, revision: 1 });
  await stage.as('dev-owner-elder').volunteering.foundTeam.mutate({
    teamId: uuid(),
    name: '夕阳红合唱志愿队',
    introduction: '每个月到老年活动室唱一次歌，教大家唱老歌，欢迎会乐器的邻居一起来。',
  });
}

async function holdByTeam(stage: DemoStage) {
  const teamId = uuid();
  const leader = stage.as('dev-owner').volunteering;
  await leader.foundTeam.mutate({
    teamId,
    name: '银杏志愿队',
    introduction: '住在 1 栋的几位邻居发起，带孩子整理社区书屋，也陪独居老人说说话。',
  });
  const reviewer = stage.as('dev-committee').volunteering;
  await reviewer.decideTeam.mutate({ teamId, decision: { kind: 'approve' } });
  const activityId = await write(stage, 'dev-owner', {
    ...libraryContent,
    organiser: { kind: 'team', teamId },
  });
  const { shiftIds } = await plan(stage, 'dev-owner', activityId, {
    ...once(stage.at(-8, 14), 120),
    ...{ posts: [{ name: '小小图书管理员', capacity: 8 }], needed: 4 },
  });
  await leader.submitActivity.mutate({ activityId, revision: 1 });
  await reviewer.reviewActivity.mutate({
    ...{ activityId, revision: 2, decision: { kind: 'publish' } },
  });
  return { activityId, shiftIds };
}

async function hold(stage: DemoStage, openId: string, content: Content, shifts: Plan) {
  const activityId = await write(stage, openId, content);
  const { shiftIds } = await plan(stage, openId, activityId, shifts);
  await stage.as(openId).volunteering.publishActivity.mutate({ activityId, revision: 1 });
  return { activityId, shiftIds };
}

async function write(stage: DemoStage, openId: string, content: Content): Promise<string> {
  const activityId = uuid();
  await stage.as(openId).volunteering.saveActivity.mutate({ activityId, revision: 0, ...content });
  return activityId;
}

const plan = (stage: DemoStage, openId: string, activityId: string, shifts: Plan) =>
  stage.as(openId).volunteering.planShifts.mutate({ activityId, planId: uuid(), ...shifts });

const firstOf = ({ shiftIds }: { shiftIds: string[] }): string => shiftIds[0] ?? '';

function once(startsAt: Date, lengthMinutes: number) {
  const date = shanghaiDay(startsAt);
  const startsAtMinute = (startsAt.getTime() - Date.parse(`${date}T00:00:00+08:00`)) / 60_000;
  return {
    when: { kind: 'once' as const, date, startsAtMinute, lengthMinutes },
    ...{ note: '', leaderAccountId: null },
  };
}

const weekly = (stage: DemoStage): Plan => {
  const firstDate = shanghaiDay(stage.at(36, 9));
  return {
    when: {
      kind: 'weekly',
      weekdays: [weekdayOf(firstDate)],
      ...{ firstDate, lastDate: shanghaiDay(stage.at(-27, 9)) },
      ...{ startsAtMinute: 9 * 60, lengthMinutes: 120 },
    },
    posts: [
      { name: '扫楼道', capacity: 8 },
      { name: '分发工具', capacity: 2 },
    ],
    ...{ needed: 4, note: '', leaderAccountId: null },
  };
};

const cleaningContent: Content = {
  ...usual,
  organiser: { kind: 'body', role: 'ownersCommittee' },
  title: '每周楼道大扫除',
  kind: 'green',
  place: '社区活动室门口集合',
  description: '每周一次，大家分头打扫公共楼道和门厅，清走堆放的杂物。工具和手套由业主委员会准备。',
  contact: '业主委员会 周明 0571-80001234',
  risks: '上下楼梯请扶好扶手，擦高处的窗不要站凳子；搬重物请两个人一起。',
};

const phoneClassContent: Content = {
  ...usual,
  organiser: { kind: 'body', role: 'gridWorker' },
  title: '长者手机课堂',
  kind: 'learning',
  place: '社区活动室一楼',
  description: '一对一教老人用手机：打视频电话、手机挂号、在小程序里投票，也教怎么认出诈骗短信。',
  contact: '网格员 吴敏 0571-80001236',
  risks: '在室内进行，没有特别的风险。请不要代老人输入密码，不要替老人转账。',
  neededSkills: ['phones', 'teaching'],
};

const dumplingsContent: Content = {
  ...usual,
  organiser: { kind: 'body', role: 'ownersCommittee' },
  title: '包饺子，送给独居老人',
  kind: 'customs',
  place: '社区食堂',
  description: '一起包饺子，煮好后趁热送到 26 位独居老人家里，陪他们坐一会儿。',
  contact: '业主委员会 周明 0571-80001234',
  risks: '厨房地面湿滑，请穿防滑鞋；煮饺子时小心烫伤。有发热、腹泻的请不要参加。',
};

const pruningContent: Content = {
  ...usual,
  organiser: { kind: 'body', role: 'propertyManager' },
  title: '修剪路边灌木',
  kind: 'production',
  place: '南门绿化带',
  description: '跟着园艺师傅修剪挡住路灯和监控的灌木，剪下的枝条统一清运。',
  contact: '物业服务中心 林涛 0571-80001235',
  risks: '要用枝剪和手锯，有割伤的危险，请听师傅安排，全程戴手套和护目镜。',
  ...{ isRisky: true, insurance: 'bought', insuranceNote: '每人 10 万元意外险，物业已买。' },
  ...{ mostAge: 65, neededSkills: ['gardening', 'repair'] },
};

const libraryContent: OfTeam = {
  ...usual,
  title: '小小图书管理员',
  kind: 'neighbourly',
  place: '社区书屋',
  description: '和大人一起给书分类、贴标签，教弟弟妹妹借书。10 岁以上的孩子要有家长同意。',
  contact: '银杏志愿队 夏宇 19800006690',
  risks: '书架较高，拿高处的书请叫大人；请不要在书架之间奔跑。',
  leastAge: 10,
};

const teaContent: OfTeam = {
  ...usual,
  title: '陪独居老人喝下午茶',
  kind: 'neighbourly',
  place: '老年活动室',
  description: '泡一壶茶，陪住在 1 栋到 3 栋的独居老人聊聊天，帮他们读读信、量量血压。',
  contact: '银杏志愿队 夏宇 19800006690',
  risks: '热水壶烫手，请放稳；老人起身时请搀一把。',
};
