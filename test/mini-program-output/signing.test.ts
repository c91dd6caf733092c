import type { Browser } from 'playwright-core';
import { launchBrowser, type OpenedMiniProgram } from '@/test/mini-program-host/open-mini-program';
import { clientOf, expectHealthy, expectLight, openAppAs, startDemo } from './opened-app';

const name = [
  [0.2, 0.3],
  [0.3, 0.7],
  [0.4, 0.3],
  [0.5, 0.75],
  [0.6, 0.25],
  [0.75, 0.7],
] as const;

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

it('a convention is signed with a finger, and the receipt shows what was drawn', async () => {
  const owner = await clientOf(demo.address, 'dev-owner');
  const toSign = async () =>
    (await owner.query<{ items: { conventionId: string }[] }>('conventions.conventionsToSign', {}))
      .items;
  const [asked] = await toSign();
  phone = await openAppAs('dev-owner', demo.address, browser);
  await phone.open('features/conventions/pages/sign/index', {
    conventionId: asked?.conventionId ?? '',
  });
  await phone.waitForText('我已阅读并知晓，签署');
  await phone.draw({ tag: 'canvas' }, [
    [0.5, 0.5],
    [0.5, 0.5],
  ]);
  await phone.tap({ text: '我已阅读并知晓，签署' });
  await phone.waitForText('还不像一个签名');
  await phone.draw({ tag: 'canvas' }, name);
  await expectLight(phone);
  await phone.tap({ text: '我已阅读并知晓，签署' });
  await phone.waitForRoute('features/conventions/pages/receipt/index');
  await phone.waitForElement({ tag: 'canvas' });
  expect(await toSign()).toEqual([]);
  await expectHealthy(phone);
});
