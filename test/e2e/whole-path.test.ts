import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '@/test/mini-program-host/browser/launch-browser';
import { ProductClient } from '@/test/product/product-client';
import {
  aDataFolder,
  killLeftovers,
  type RunningProduct,
  removeFolder,
  startProduct,
} from '@/test/product/start-product';
import { type Applicant, Newcomers } from './newcomers';
import { soleOwners, wholeRoll } from './register-by-hand';
import { Visitor } from './visitor';

/**
 * A real compound decides something, from its register to a lawful result: each step in front of
 * the page by whom it concerns, the crowd through the API. The steps build on each other.
 */
const registerFile = join(__dirname, '../../data/roll/jinxiu-garden.csv');

let dataFolder: string;
let product: RunningProduct;
let browser: Browser;
let communityId: string;
let newcomers: Newcomers;

beforeAll(async () => {
  dataFolder = await aDataFolder();
  product = await startProduct({
    dataFolder,
    environment: {
      DEMO: 'founded',
      ...(process.env.APP_FOLDER ? { APP_FOLDER: process.env.APP_FOLDER } : {}),
    },
  });
  browser = await launchBrowser();
  const people = await ProductClient.people(product.address);
  communityId = people[0]?.communityId ?? '';
  newcomers = new Newcomers(product.address, communityId);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await product.stop();
  killLeftovers();
  await removeFolder(dataFolder);
}, 60_000);

/** Forty owners of one home each, in the register's order, who vote through the API. */
const crowd = soleOwners(registerFile)
  .slice(10, 50)
  .map((owner, index) => ({ ...owner, openId: `dev-voter-${index + 1}` }));
const newcomer: Applicant = {
  openId: 'dev-newcomer',
  name: '李斌国',
  phone: '19900000153',
  room: ['1栋', '1单元', '203'],
};
/** Of the forty: thirty in favour of the first item, six against, four abstain. */
const crowdChoice = (index: number) => (index < 30 ? 'approve' : index < 36 ? 'reject' : 'abstain');
const areaOf = (name: string) =>
  soleOwners(registerFile).find((owner) => owner.name === name)?.area ?? 0;
let topicId = '';

const arrive = (name: string) => Visitor.arrive(browser, product.address, name);
const api = (openId: string) => ProductClient.logIn(product.address, openId, communityId);

it('the administrator imports the register: a report first, then all of it', async () => {
  const administrator = await arrive('陈静');
  await administrator.open('/features/community/pages/import-register/index');
  const choosing = administrator.page.waitForEvent('filechooser');
  await administrator.tapButton('选择名册文件');
  await administrator.confirm('同意');
  await (await choosing).setFiles(registerFile);
  await administrator.see('936 人');
  await administrator.see('新增 1256 套');
  await administrator.keepScreenshot('import-report');
  await administrator.tapButton('确认导入');
  await administrator.confirm('导入');
  await administrator.see('名册已导入');
  expect(administrator.errors).toEqual([]);
  await administrator.leave();
});

it('an owner consents, applies for the room, and the grid worker confirms the match with one tap', async () => {
  const owner = await arrive('夏宇');
  await owner.tapButton('同意，继续');
  await owner.tap('1栋');
  await owner.tap('1单元');
  await owner.tap('101');
  await owner.tapButton('下一步');
  await owner.tap('业主');
  await owner.fill('姓名', '夏宇');
  await owner.fill('手机号', '19800006690');
  await owner.tap('满 18 周岁');
  await owner.tapButton('下一步');
  await owner.tapButton('提交申请');
  await owner.see('申请已收到');
  await owner.keepScreenshot('joined');
  expect(owner.errors).toEqual([]);
  await owner.leave();

  const gridWorker = await arrive('吴敏');
  await gridWorker.open('/features/community/pages/review-bindings/index');
  await gridWorker.see('1栋1单元101');
  await gridWorker.keepScreenshot('review');
  await gridWorker.tapButton('通过夏宇的申请');
  await gridWorker.see('没有等待审核的申请');
  await gridWorker.leave();
});

it('the committee publishes a notice; the owner reads and confirms it', async () => {
  const committee = await arrive('周明');
  await committee.open('/features/notice-desk/pages/write-notice/index');
  await committee.fill(/^标题/, '本周六上午停水检修');
  await committee.fill(/^内容/, '周六8:00至11:00检修水泵，全小区停水，请提前储水。');
  await committee.tapButton('下一步');
  await committee.choose(/全体居民/);
  await committee.tap('要求确认');
  await committee.tapButton('下一步');
  await committee.tapButton('发布');
  await committee.see('发布后不能修改');
  await committee.confirm('发布');
  await committee.see('周六8:00至11:00');
  expect(committee.errors).toEqual([]);
  await committee.leave();

  const owner = await arrive('夏宇');
  await owner.tap('本周六上午停水检修');
  await owner.tapButton('我已阅读并确认');
  await owner.see(/您已于 .* 确认/);
  await owner.keepScreenshot('notice-confirmed');
  await owner.leave();
});

it('the owner raises a topic, neighbours cosign it, and the committee accepts it with a reason', async () => {
  const owner = await arrive('夏宇');
  await owner.open('/features/hall/pages/raise-topic/index');
  await owner.choose('公共设施');
  await owner.fill(/标题/, '北门到8栋的主路要翻修');
  await owner.fill(/详细说明/, '主路坑洼积水，老人走路容易摔倒，雨天更加危险，希望尽快翻修。');
  await owner.tapButton('提交议题');
  await owner.confirm('提交议题');
  await owner.see('还差 5 人');
  await owner.leave();
  topicId =
    (await (await api('dev-owner')).query<{ items: { id: string }[] }>('hall.listTopics', {}))
      .items[0]?.id ?? '';

  for (const voter of crowd.slice(0, 4))
    await (await newcomers.join(voter)).mutate('hall.cosignTopic', { topicId });
  await newcomers.join({
    openId: 'dev-owner-elder',
    name: '胡鹏雨',
    phone: '19900002717',
    room: ['1栋', '1单元', '103'],
  });
  const elder = await arrive('胡鹏雨');
  await elder.open(`/features/hall/pages/topic/index?topicId=${topicId}`);
  await elder.tapButton('附议：北门到8栋的主路要翻修');
  await elder.see('您的附议已收到');
  await elder.leave();

  const committee = await arrive('周明');
  await committee.open(`/features/hall/pages/topic/index?topicId=${topicId}`);
  await committee.choose(/^采纳/);
  await committee.fill('理由和下一步安排', '情况属实，同意提交全体业主表决。');
  await committee.tapButton('公开答复');
  await committee.confirm('采纳并公开');
  await committee.see('同意提交全体业主表决');
  await committee.keepScreenshot('topic-accepted');
  expect([...owner.errors, ...elder.errors, ...committee.errors]).toEqual([]);
  await committee.leave();
});

const minutesADay = 24 * 60;
let pollId = '';

it('the committee announces a poll from the topic: items, rule, times and roll are frozen', async () => {
  const committee = await arrive('周明');
  await committee.open(`/features/hall/pages/topic/index?topicId=${topicId}`);
  await committee.tapButton('发起表决');
  await committee.see(/936 人/);
  await committee.tapButton('保存，下一步');
  await committee.fill('表决标题', '关于翻修主路的表决');
  await committee.fill('要大家决定什么', '使用维修资金翻修主路');
  await committee.select(/属于哪一类/, '⑤ 使用建筑物及其附属设施的维修资金');
  await committee.tapButton('再加一项');
  await committee.fill('要大家决定什么', '把西侧空地改为停车位');
  await committee.select(
    /属于哪一类/,
    '⑧ 改变共有部分的用途或者利用共有部分从事经营活动（重大事项）',
  );
  await committee.tapButton('保存，下一步');
  await committee.see('至少提前 15 天公告');
  await committee.tapButton('保存，下一步');
  await committee.see('公告以后不能修改');
  await committee.keepScreenshot('announce');
  await committee.tapButton('公告');
  await committee.confirm('公告');
  await committee.see(/公告时已固定/);
  expect(committee.errors).toEqual([]);
  await committee.leave();

  const { items } = await (await api('dev-owner')).query<{
    items: { id: string; title: string }[];
  }>('polls.listPolls', {});
  expect(items.map(({ title }) => title)).toEqual(['关于翻修主路的表决']);
  pollId = items[0]?.id ?? '';
});

interface PollDetail {
  items: { itemId: string }[];
  closesAt: string;
  voters: {
    voterId: string;
    ballot: { sequence: number; answers: Record<string, string> } | null;
  }[];
}

it('forty vote through the API and three through the page, one of them over a bad network', async () => {
  await newcomers.join(newcomer);
  for (const voter of crowd.slice(4)) await newcomers.join(voter);
  await ProductClient.advanceClock(product.address, 17 * minutesADay);

  for (const [index, { openId }] of crowd.entries()) {
    const client = await api(openId);
    const { items, voters } = await client.query<PollDetail>('polls.pollDetail', { pollId });
    const [first, second] = items;
    await client.mutate('polls.castBallot', {
      pollId,
      voterId: voters[0]?.voterId,
      answers: { [first?.itemId ?? '']: crowdChoice(index), [second?.itemId ?? '']: 'approve' },
      nonce: randomBytes(32).toString('hex'),
    });
  }

  const owner = await arrive('夏宇');
  await voteOnPage(owner, ['赞成', '反对']);
  await owner.keepScreenshot('receipt');
  await owner.tapButton('改票');
  await owner.choose('反对');
  await owner.tapButton('下一项');
  await owner.tapButton('核对一遍');
  await owner.tapButton('提交表决票');
  await owner.confirm('提交');
  await owner.see('第 2 次，以这次为准');

  const elder = await arrive('胡鹏雨');
  await voteOnPage(elder, ['弃权', '弃权']);

  const late = await arrive('李斌国');
  await late.open('/features/community/pages/choose-community/index');
  await late.tap('锦绣花园');
  await late.see('需要我办');
  let lostAnswers = 0;
  await late.page.route('**/api', async (route) => {
    const isCast = route.request().postData()?.includes('polls.castBallot');
    if (!isCast || lostAnswers > 0) return route.continue();
    lostAnswers += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await voteOnPage(late, ['赞成', '赞成']);
  expect(lostAnswers).toBe(1);
  const ballot = (
    await (await api(newcomer.openId)).query<PollDetail>('polls.pollDetail', { pollId })
  ).voters[0]?.ballot;
  expect(ballot?.sequence).toBe(1);
  for (const visitor of [owner, elder, late]) {
    expect(visitor.errors).toEqual([]);
    await visitor.leave();
  }
});

async function voteOnPage(visitor: Visitor, [first, second]: [string, string]): Promise<void> {
  await visitor.open(`/features/polls/pages/poll/index?pollId=${pollId}`);
  await visitor.tapButton('去投票');
  await visitor.choose(first);
  await visitor.tapButton('下一项');
  await visitor.choose(second);
  await visitor.tapButton('核对一遍');
  await visitor.keepScreenshot('ballot-review');
  await visitor.tapButton('提交表决票');
  await visitor.confirm('提交');
  await visitor.see('投票回执');
  await visitor.see(/已投票/);
}

it('nobody, staff included, learns anything of the votes before the poll closes', async () => {
  for (const openId of ['dev-committee', 'dev-administrator', 'dev-supervisor', 'dev-owner']) {
    const client = await api(openId);
    await expect(client.query('polls.pollResult', { pollId })).rejects.toThrow('pollResultNotYet');
    const seen = JSON.stringify([
      await client.query('polls.listPolls', {}),
      { ...(await client.query<PollDetail>('polls.pollDetail', { pollId })), voters: [] },
    ]);
    expect(seen).not.toMatch(/participating|returned|counted/);
  }
});

interface Counted {
  heads: number;
  areaHundredths: number;
}

it('the result is what the rule makes of the ballots, counted here by hand', async () => {
  const { closesAt } = await (await api('dev-owner')).query<PollDetail>('polls.pollDetail', {
    pollId,
  });
  const now = await ProductClient.advanceClock(product.address, 0);
  await ProductClient.advanceClock(
    product.address,
    Math.ceil((Date.parse(closesAt) - now.getTime()) / 60_000),
  );

  const votes = [
    ...crowd.map((voter, index) => ({
      area: voter.area,
      first: crowdChoice(index),
      second: 'approve',
    })),
    { area: areaOf('夏宇'), first: 'reject', second: 'reject' },
    { area: areaOf('胡鹏雨'), first: 'abstain', second: 'abstain' },
    { area: areaOf('李斌国'), first: 'approve', second: 'approve' },
  ];
  const sum = (counted: typeof votes): Counted => ({
    heads: counted.length,
    areaHundredths: counted.reduce((total, { area }) => total + area, 0),
  });
  const roll = wholeRoll(registerFile);
  const taking = sum(votes);
  // Civil Code art. 278: two thirds of area and of heads must take part; 43 of 936 do not.
  const quorum =
    3 * taking.areaHundredths >= 2 * roll.areaHundredths && 3 * taking.heads >= 2 * roll.heads;
  expect(quorum).toBe(false);

  const result = await (await api('dev-supervisor')).query<{
    tally: {
      roll: Counted;
      participating: Counted;
      quorumReached: boolean;
      items: { outcome: string; counted: Record<string, Counted> }[];
    };
  }>('polls.pollResult', { pollId });
  expect(result).toMatchObject({
    tally: {
      roll,
      participating: taking,
      quorumReached: false,
      items: [
        {
          outcome: 'quorumNotReached',
          counted: {
            approve: sum(votes.filter(({ first }) => first === 'approve')),
            reject: sum(votes.filter(({ first }) => first === 'reject')),
            abstain: sum(votes.filter(({ first }) => first === 'abstain')),
          },
        },
        {
          outcome: 'quorumNotReached',
          counted: { approve: sum(votes.filter(({ second }) => second === 'approve')) },
        },
      ],
    },
  });

  const owner = await arrive('夏宇');
  await owner.open(`/features/polls/pages/poll-result/index?pollId=${pollId}`);
  await owner.see('没有达到法定人数，表决无效');
  await owner.see('43 人，共 936 人');
  await owner.keepScreenshot('result');
  await owner.open('/features/notices/pages/notice-list/index?shelf=postings');
  await owner.see(/关于翻修主路的表决/);
  expect(owner.errors).toEqual([]);
  await owner.leave();
});
