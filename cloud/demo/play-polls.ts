import { v7 as uuid } from 'uuid';
import { castByCrowd } from './cast-by-crowd';
import type { DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';
import { playFundsPoll } from './play-funds-poll';

interface DemoItem {
  title: string;
  description: string;
  matter: 'maintenanceFundsUse' | 'commonParts' | 'propertyManager' | 'rulesOfProcedure';
  majority: 'ordinary' | 'special';
  /** Of a hundred ballots: in favour, and against; the rest abstain. */
  approve: number;
  reject: number;
}

interface DemoPoll {
  topic: {
    title: string;
    category: 'publicFacilities' | 'propertyService';
    place: string;
    body: string;
    proposal: string;
  };
  title: string;
  items: readonly DemoItem[];
  /** Days before today; voting opens at 9 and closes at 18 o'clock. */
  raised: number;
  announced: number;
  opens: number;
  closes: number;
  /** Of a hundred voters whose owners have joined. */
  turnout: number;
}

const roadPoll: DemoPoll = {
  topic: {
    title: '小区主路坑洼积水，请尽快翻修',
    category: 'publicFacilities',
    place: '北门到8栋的主路',
    body: '北门到8栋这一段主路破损严重，雨天积水，老人和推婴儿车的邻居走起来很不安全。去年以来已经有三位老人摔倒。',
    proposal: '请业委会请三家单位报价，用维修资金翻修主路，顺便把西侧空地规划一下。',
  },
  title: '关于翻修主路和西侧空地用途的表决',
  items: [
    {
      title: '使用维修资金翻修北门至8栋主路',
      description:
        '翻修约1,200平方米沥青路面，预算不超过28.6万元，从建筑物共有部分维修资金列支，按专有部分面积分摊。',
      matter: 'maintenanceFundsUse',
      majority: 'ordinary',
      approve: 88,
      reject: 7,
    },
    {
      title: '把西侧空地改为访客停车位',
      description:
        '在西侧空地施划24个访客停车位，收入归全体业主共有。属于改变共有部分用途，须经参与表决的四分之三以上同意。',
      matter: 'commonParts',
      majority: 'special',
      approve: 61,
      reject: 31,
    },
  ],
  raised: 70,
  announced: 60,
  opens: 44,
  closes: 34,
  turnout: 100,
};

const managerPoll: DemoPoll = {
  topic: {
    title: '物业合同快到期了，要不要续聘请大家一起定',
    category: 'propertyService',
    place: '全小区',
    body: '现在的物业服务合同年底到期。这两年保洁和绿化有进步，但是电梯报修慢、车辆乱停没人管，大家意见不一。',
    proposal: '请业委会把续聘方案和考核办法公布出来，由全体业主表决。',
  },
  title: '关于续聘物业服务企业和修订议事规则的表决',
  items: [
    {
      title: '续聘现物业服务企业两年，并写入考核办法',
      description:
        '合同期自2027年1月1日起两年，物业费不变；每季度由业主评分，低于75分的按合同扣减服务费。',
      matter: 'propertyManager',
      majority: 'ordinary',
      approve: 60,
      reject: 30,
    },
    {
      title: '修订《业主大会议事规则》，增加网上表决办法',
      description: '明确网上表决与书面表决合并计票，公告期不少于15日。',
      matter: 'rulesOfProcedure',
      majority: 'ordinary',
      approve: 80,
      reject: 10,
    },
  ],
  raised: 29,
  announced: 18,
  opens: 2,
  closes: -8,
  turnout: 35,
};

/** One poll with a lawful result, and two that are open today. */
export async function playPolls(stage: DemoStage): Promise<void> {
  await playPoll(stage, roadPoll);
  await playPoll(stage, managerPoll);
  await playFundsPoll(stage);
}

async function playPoll(stage: DemoStage, poll: DemoPoll): Promise<void> {
  const committee = stage.as('dev-committee');
  const topicId = uuid();
  await stage.goTo(poll.raised, 20);
  await stage
    .as(neighbour(poll.raised))
    .hall.submitTopic.mutate({ ...poll.topic, id: topicId, buildingId: null, photoIds: [] });
  await stage.goTo(poll.raised - 2, 19);
  for (const number of [1, 2, 3, 4, 5, 8, 9, 10])
    await stage.as(neighbour(number)).hall.cosignTopic.mutate({ topicId });
  await stage.goTo(poll.raised - 4, 10);
  const reason = '反映属实，业委会已经现场查看，同意作为表决事项提交全体业主决定。';
  await committee.hall.decideTopic.mutate({ topicId, decision: 'accept', reason });

  await stage.goTo(poll.announced, 10);
  const { pollId } = await committee.polls.preparePoll.mutate({ topicId });
  const draft = await committee.polls.pollDraft.query({ pollId });
  const { revision } = await committee.polls.savePollDraft.mutate({
    pollId,
    revision: draft.revision,
    title: poll.title,
    description: `${poll.topic.body}\n\n请各位业主在表决期内投票，每位业主一票，结果按人数和面积分别统计。`,
    ruleSetId: 'ownersAssembly',
    legalEffect: 'advisory',
    visibility: 'named',
    entryHours: 0,
    extraordinary: false,
    opensAt: stage.at(poll.opens, 9).toISOString(),
    closesAt: stage.at(poll.closes, 18).toISOString(),
    items: poll.items.map(({ title, description, matter, majority }) => ({
      title,
      description,
      matter,
      majority,
      method: { kind: 'approveReject' as const },
      optionOrder: 'asListed' as const,
      options: [],
    })),
  });
  const { roll } = await committee.polls.previewRoll.query({ ruleSetId: 'ownersAssembly' });
  if (roll === null) throw new Error('the demo register gives no voter roll');
  await committee.polls.announcePoll.mutate({
    pollId,
    revision,
    roll: { heads: roll.heads, areaHundredths: roll.areaHundredths },
  });

  await stage.goTo(poll.opens, 10);
  await castPoll(stage, poll, pollId);
  if (poll.closes > 0) {
    await stage.goTo(poll.closes, 19);
    await stage.goTo(poll.closes - 16, 9);
  }
}

const castPoll = (stage: DemoStage, poll: DemoPoll, pollId: string) =>
  castByCrowd(stage, { pollId, turnout: poll.turnout }, (opinion, _item, index) => {
    const item = poll.items[index];
    if (!item || opinion >= item.approve + item.reject) return 'abstain';
    return opinion < item.approve ? 'approve' : 'reject';
  });
