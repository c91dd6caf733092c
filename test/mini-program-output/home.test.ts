import type { Browser } from 'playwright-core';
import { launchBrowser, type OpenedMiniProgram } from '@/test/mini-program-host/open-mini-program';
import { clientOf, expectHealthy, expectLight, openAppAs, startDemo } from './opened-app';

const POLL = '关于续聘物业服务企业和修订议事规则的表决';
const TO_CONFIRM = '冬季用火用电安全提醒，请阅读并确认';

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

const tasksShown = async () =>
  (await phone.text()).split('需要我办')[1]?.split('全部公告')[0] ?? '';

it('the first page shows an owner what waits for them and the newest notices', async () => {
  const owner = await clientOf(demo.address, 'dev-owner');
  const newest = await owner.query<{ items: { title: string }[] }>('notices.listNotices', {
    shelf: 'current',
    limit: 4,
  });
  phone = await openAppAs('dev-owner', demo.address, browser);
  await phone.open('pages/home/index');
  await phone.waitForText('需要我办');
  await phone.waitForElement({ class: 'notice-card__title' });

  expect(await tasksShown()).toMatch(new RegExp(`${POLL}.*还没投票.*${TO_CONFIRM}.*请确认`, 's'));
  const cards = await phone.find({ class: 'notice-card__title' });
  expect(cards.map(({ text }) => text)).toEqual(newest.items.map(({ title }) => title));
  expect(cards).toHaveLength(4);
  await expectLight(phone);
  await expectHealthy(phone);
});

it('confirming a notice from the first page takes it off what waits', async () => {
  phone = await openAppAs('dev-owner', demo.address, browser);
  await phone.open('pages/home/index');
  await phone.tap({ text: TO_CONFIRM, index: 0 });
  await phone.waitForRoute('features/notices/pages/notice/index');
  await phone.tap({ text: '我已阅读并确认' });
  await phone.waitForText('您已于');
  await expectLight(phone);
  await phone.navigateBack();
  await phone.waitFor('the vote as what is left', async () => {
    const tasks = await tasksShown();
    return tasks.includes(POLL) && !tasks.includes(TO_CONFIRM);
  });
  await expectHealthy(phone);
});
