import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '@/test/mini-program-host/browser/launch-browser';
import { aDemoFolder } from '@/test/product/demo-folder';
import { ProductClient } from '@/test/product/product-client';
import {
  killLeftovers,
  type RunningProduct,
  removeFolder,
  startProduct,
} from '@/test/product/start-product';
import { answerEverything, castBallot, goToReview } from './fill-ballot';
import { Visitor } from './visitor';

/**
 * Everything that makes a poll beyond doubt, in front of the pages of the demonstration community:
 * a ballot of every method with its receipt, a paper ballot that two people enter, who is still
 * missing, and a result that the stand-alone verifier finds in order. The steps build on each other.
 */
const fundsPoll = '公共收益怎么用，听听大家的意见';
const roadPoll = '关于翻修主路和西侧空地用途的表决';

let dataFolder: string;
let product: RunningProduct;
let browser: Browser;
let fundsId: string;
let roadId: string;

beforeAll(async () => {
  dataFolder = await aDemoFolder();
  product = await startProduct({
    dataFolder,
    environment: {
      DEMO: 'lived',
      ...(process.env.APP_FOLDER ? { APP_FOLDER: process.env.APP_FOLDER } : {}),
    },
  });
  browser = await launchBrowser();
  const [person] = await ProductClient.people(product.address);
  const owner = await ProductClient.logIn(
    product.address,
    'dev-owner',
    person?.communityId ?? null,
  );
  const idOf = async (title: string, shelf: 'current' | 'ended') => {
    const { items } = await owner.query<{ items: { id: string; title: string }[] }>(
      'polls.listPolls',
      { shelf },
    );
    return items.find((poll) => poll.title === title)?.id ?? '';
  };
  fundsId = await idOf(fundsPoll, 'current');
  roadId = await idOf(roadPoll, 'ended');
}, 120_000);

afterAll(async () => {
  await browser.close();
  await product.stop();
  killLeftovers();
  await removeFolder(dataFolder);
}, 60_000);

const arrive = (name: string) => Visitor.arrive(browser, product.address, name);
const openPoll = (visitor: Visitor, pollId: string) =>
  visitor.open(`/features/polls/pages/poll/index?pollId=${pollId}`);
const openDesk = (visitor: Visitor, page: string) =>
  visitor.open(`/features/poll-desk/pages/${page}/index?pollId=${fundsId}`);

/** Where somebody votes for years, with everything their phone keeps. */
let elder: Visitor;

it('an old owner answers a question of every method in large text and gets a receipt', async () => {
  elder = await arrive('胡鹏雨');
  await elder.useLargeText();
  await openPoll(elder, fundsId);
  await elder.tapButton('去投票');
  await answerEverything(elder);
  await elder.see('请核对：1栋1单元103 的表决票');
  await elder.see('锦绣园');
  await elder.keepWholePage('verified-review');
  await castBallot(elder);
  await elder.see('回执编号');
  await elder.keepWholePage('verified-receipt');
});

it('on the next visit the phone checks the receipt by itself, and the vote can be changed', async () => {
  await openPoll(elder, fundsId);
  await elder.page.reload();
  await elder.see('回执核对无误');
  await elder.keepWholePage('verified-poll-page');
  await elder.tapButton('改票');
  await elder.see('您已经投过票');
  await elder.tap('充电棚设在哪里');
  await elder.choose('西侧空地');
  await goToReview(elder);
  await elder.see(/有改动，提交以后才算数/);
  await castBallot(elder);
  await elder.see('第 2 次，以这次为准');
  await openPoll(elder, fundsId);
  await elder.page.reload();
  await elder.see('回执核对无误');
});

it('staff find the room, enter its paper with a photo, and cannot check it themselves', async () => {
  const clerk = await arrive('周明');
  await openDesk(clerk, 'enter-ballot');
  await clerk.keepWholePage('entry-find');
  await clerk.tapButton('没有票号，按房号找');
  await clerk.fill('房号', '1栋1单元103');
  await clerk.tapButton('查找');
  await clerk.tap('1栋1单元103');
  await clerk.see(/这一户已有.*在手机上投的票/);
  await enterPaper(clerk);
  await clerk.keepWholePage('entry-filled');
  await clerk.tapButton('保存，录下一张');
  await clerk.see('已保存：1栋1单元103');
  await openDesk(clerk, 'confirm-entry');
  await clerk.see('没有要您核对的票了');
  expect(clerk.errors).toEqual([]);
  await clerk.leave();
});

/** All five abstained from but the second, which takes the north gate. */
async function enterPaper(clerk: Visitor): Promise<void> {
  const abstain = clerk.page.getByRole('radio', { name: '弃权，这一项都不选' });
  for (const place of [0, 2, 3, 4]) await abstain.nth(place).click();
  await clerk.choose('北门岗亭旁');
  const choosing = clerk.page.waitForEvent('filechooser');
  await clerk.tapButton('添加照片');
  await clerk.confirm('同意');
  const buffer = await clerk.page.screenshot({ type: 'jpeg' });
  await (await choosing).setFiles({ name: 'paper.jpg', mimeType: 'image/jpeg', buffer });
  await clerk.see('保存，录下一张');
}

it('a second person compares it with the photo; the list of entries shows no choice', async () => {
  const second = await arrive('陈静');
  await openDesk(second, 'entries');
  await second.see('待核对');
  await second.tapButton('核对 1 张');
  await second.see('1栋1单元103');
  await second.see('北门岗亭旁');
  await second.keepWholePage('entry-check');
  await second.page.setViewportSize({ width: 1280, height: 900 });
  await second.keepScreenshot('entry-check-desktop');
  await second.page.setViewportSize({ width: 390, height: 844 });
  await second.tapButton('一致，通过');
  await second.see('没有要您核对的票了');
  await openDesk(second, 'entries');
  await second.see('已核对');
  await second.keepWholePage('entries');
  expect(await second.words()).not.toMatch(/北门岗亭旁|西侧空地|弃权|锦绣园/);
  expect(second.errors).toEqual([]);
  await second.leave();
});

it('the voter reads on the own phone that the paper counts now, and may vote again', async () => {
  await openPoll(elder, fundsId);
  await elder.page.reload();
  await elder.see('这张票后来改过');
  await elder.see(/交的纸质票已登记，以最后一次表达为准/);
  await elder.see('北门岗亭旁');
  await elder.keepWholePage('paper-counts');
  await elder.tapButton('改票');
  await elder.see(/要改，点那一项/);
  expect(elder.errors).toEqual([]);
  await elder.leave();
});

it('the committee sees what is missing, building by building and door by door, and no choice', async () => {
  const committee = await arrive('周明');
  await openDesk(committee, 'turnout');
  await committee.see(/还差 \d+ 人、[\d.]+ 平方米/);
  await committee.see(/至少要 \d+ 人/);
  await committee.keepWholePage('turnout');
  const seen = [await committee.words()];
  await committee.tapButton(/^1栋，已参与 .*看各单元$/);
  await committee.see('各户');
  await committee.see('未参与');
  await committee.keepWholePage('turnout-building');
  seen.push(await committee.words());
  await committee.tapButton('这栋的上门名单');
  await committee.tapButton(/^登记上门：1栋/);
  await committee.choose(/没人在家/);
  await committee.keepScreenshot('visit');
  await committee.tapButton('登记');
  await committee.see(/上门：没人在家/);
  await committee.keepScreenshot('doors');
  seen.push(await committee.words());
  expect(seen.join()).not.toMatch(/北门岗亭旁|西侧空地|锦绣园|青禾园艺|赞成/);
  expect(committee.errors).toEqual([]);
  await committee.leave();
});

let bulletinFile: string;

it('result and certificate say in fractions and words what came out; the bulletin is downloaded', async () => {
  const owner = await arrive('夏宇');
  await openPoll(owner, roadId);
  await owner.tapButton('看结果');
  await owner.see('有效，1 项通过，1 项未通过');
  await owner.see(/参加表决的面积/);
  await owner.keepWholePage('final-result');
  await owner.open(`/features/polls/pages/certificate/index?pollId=${roadId}`);
  await owner.see('最终结果');
  await owner.see('意向征询（不具法律效力）');
  await owner.see('要求达到三分之二，达到了');
  await owner.see(/民法典》第二百七十七条至第二百八十条/);
  await owner.page.getByLabel(/名册指纹和票箱指纹，扫码/).waitFor();
  await owner.keepWholePage('certificate');
  await owner.page.setViewportSize({ width: 1280, height: 900 });
  await owner.keepScreenshot('certificate-desktop');
  const downloading = owner.page.waitForEvent('download');
  await owner.tapButton('打开结果公报');
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^bulletin-[0-9a-f]{8}\.json$/);
  bulletinFile = join(dataFolder, 'bulletin.json');
  await download.saveAs(bulletinFile);
  expect(owner.errors).toEqual([]);
  await owner.leave();
});

it('the verifier finds that very file in order, and an altered one faulty', async () => {
  const anyone = await Visitor.arrive(browser, product.address);
  await anyone.page.goto(`${product.address}/verify`);
  await anyone.keepScreenshot('verifier');
  const file = anyone.page.locator('#file');
  await file.setInputFiles(bulletinFile);
  await anyone.see('核对无误：票一张不少、一张不多，没有改动，计票结果正确。');
  await anyone.keepScreenshot('verifier-in-order');

  const text = readFileSync(bulletinFile, 'utf8');
  const altered = join(dataFolder, 'altered.json');
  writeFileSync(altered, text.replace('"reject"', '"approve"'));
  expect(readFileSync(altered, 'utf8')).not.toBe(text);
  await file.setInputFiles(altered);
  await anyone.see(/核对发现 \d+ 处问题，这份结果不能相信/);
  await anyone.keepScreenshot('verifier-altered');
  expect(anyone.errors).toEqual([]);
  await anyone.leave();
});
