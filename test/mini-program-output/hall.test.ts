import type { Browser } from 'playwright-core';
import { launchBrowser, type OpenedMiniProgram } from '@/test/mini-program-host/open-mini-program';
import { expectHealthy, expectLight, openAppAs, startDemo } from './opened-app';
import { sentCalls } from './sent-calls';

const TOPIC = '晚上十点以后广场舞请把音量调小';
const TOPIC_PAGE = 'features/hall/pages/topic/index';

let demo: Awaited<ReturnType<typeof startDemo>>;
let browser: Browser;
let phone: OpenedMiniProgram;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
}, 180_000);
afterEach(() => phone?.close());
afterAll(async () => {
  await browser?.close();
  await demo?.end();
});

it('a resident finds a topic in the list, opens it and cosigns it', async () => {
  phone = await openAppAs('dev-owner', demo.address, browser);
  await phone.open('pages/hall/index');
  await phone.waitForText(TOPIC);
  await expectLight(phone);
  await phone.tap({ text: TOPIC });
  expect((await phone.waitForRoute(TOPIC_PAGE)).query.topicId).toBeTruthy();
  await phone.waitForText('已有 1 人附议');
  await expectLight(phone);
  await phone.tap({ text: '我也赞成，附议' });
  await phone.waitForText('已有 2 人附议');
  await phone.waitForText('您的附议已收到');
  await phone.navigateBack();
  await phone.waitForText('已有 2 人附议');
  await expectHealthy(phone);
});

it('a cosign whose answers are lost is sent again by itself and counts once', async () => {
  phone = await openAppAs('dev-owner-elder', demo.address, browser);
  await phone.open('pages/hall/index');
  await phone.tap({ text: TOPIC });
  await phone.waitForRoute(TOPIC_PAGE);
  await phone.waitForElement({ text: '我也赞成，附议' });
  // Several times, so that the notice stays long enough to be seen on a busy machine; a question of the
  // page that is still on its way may be among them.
  phone.network.loseAnswers(3);
  await phone.tap({ text: '我也赞成，附议' });
  await phone.waitForText('还没有送到');
  await phone.waitForText('您的附议已收到');
  await phone.waitForText('已有 3 人附议');
  const cosigns = sentCalls(phone, 'hall.cosignTopic');
  expect(cosigns.length).toBeGreaterThan(1);
  expect(new Set(cosigns.map(({ requestId }) => requestId)).size).toBe(1);
  await expectHealthy(phone);
});
