import { v7 as uuid } from 'uuid';
import type { TopicCategory } from '@/shared/hall/topic-categories';
import type { DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';

interface DemoTopic {
  title: string;
  category: TopicCategory;
  place: string;
  body: string;
  proposal: string;
  daysAgo: number;
  author: string;
  cosigners: number;
  answer?: { decision: 'accept' | 'reject'; reason: string };
}

const streetLamps = '9栋到12栋之间的路灯太暗';
const chargingPiles = '在南门加一排非机动车充电桩';

const topics: readonly DemoTopic[] = [
  {
    title: '3栋电梯经常困人，请尽快检修',
    category: 'publicFacilities',
    place: '3栋1单元电梯',
    body: '上个月3栋1单元的电梯困了两次人，一次困了二十多分钟，里面有老人和孩子。报修之后只是重启，没有说明原因。',
    proposal: '请物业把检修记录贴在电梯里，再请有资质的单位做一次全面检测。',
    daysAgo: 12,
    author: neighbour(41),
    cosigners: 9,
  },
  {
    title: chargingPiles,
    category: 'fireSafety',
    place: '南门西侧空地',
    body: '现在很多邻居把电动车推上楼充电，非常危险。南门西侧有一块空地，离配电房也近。',
    proposal: '加装二十个充电桩，带烟感和摄像头，费用由充电收入承担。',
    daysAgo: 6,
    author: 'dev-owner',
    cosigners: 3,
  },
  {
    title: '晚上十点以后广场舞请把音量调小',
    category: 'neighbourRelations',
    place: '中心广场',
    body: '不是反对跳舞，是希望晚上十点以后把音响关小一点，家里有要上学的孩子和上早班的人。',
    proposal: '大家商量一个时间和音量的约定，写进居民公约。',
    daysAgo: 3,
    author: 'dev-tenant',
    cosigners: 1,
  },
  {
    title: streetLamps,
    category: 'publicFacilities',
    place: '9栋至12栋小路',
    body: '9栋到12栋中间那条小路有六盏灯不亮，下晚班回来看不清台阶。',
    proposal: '换成感应路灯，先把台阶那一段修好。',
    daysAgo: 21,
    author: neighbour(88),
    cosigners: 11,
    answer: {
      decision: 'accept',
      reason: '情况属实，物业已经报修坏灯。加装感应路灯涉及公共收益的使用，采纳后列入下次表决。',
    },
  },
  {
    title: '希望每户多发一张门禁卡',
    category: 'propertyService',
    place: '全小区',
    body: '家里人口多，两张卡不够用，保姆和来照顾老人的亲戚每次都要等人开门。',
    proposal: '每户免费补发一张。',
    daysAgo: 26,
    author: neighbour(120),
    cosigners: 6,
    answer: {
      decision: 'reject',
      reason:
        '门禁卡可以凭房屋绑定在物业前台按成本价10元补办，不需要表决。需要的邻居可以直接办理。',
    },
  },
];

export interface PlayedTopics {
  /** Taken up long ago. */
  streetLamps: string;
  /** Still collecting cosigns. */
  chargingPiles: string;
}

/** Topics in every stage: cosigning, waiting for an answer, taken up, and not. */
export async function playHall(stage: DemoStage): Promise<PlayedTopics> {
  const idOf = new Map<string, string>();
  for (const topic of [...topics].sort((one, other) => other.daysAgo - one.daysAgo)) {
    const { title, category, place, body, proposal, daysAgo, author } = topic;
    const topicId = uuid();
    idOf.set(title, topicId);
    await stage.goTo(daysAgo, 8);
    await stage.as(author).hall.submitTopic.mutate({
      id: topicId,
      title,
      category,
      place,
      body,
      proposal,
      buildingId: null,
      photoIds: [],
    });
    await stage.goTo(daysAgo - 1, 20);
    for (let number = 1; number <= topic.cosigners; number += 1) {
      await stage.as(neighbour(200 + number)).hall.cosignTopic.mutate({ topicId });
    }
    if (topic.answer) {
      await stage.goTo(daysAgo - 3, 10);
      await stage.as('dev-committee').hall.decideTopic.mutate({ topicId, ...topic.answer });
    }
  }
  return {
    streetLamps: idOf.get(streetLamps) ?? '',
    chargingPiles: idOf.get(chargingPiles) ?? '',
  };
}
