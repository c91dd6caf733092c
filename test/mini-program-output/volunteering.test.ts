import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launchBrowser, type OpenedMiniProgram } from '@/test/mini-program-host/open-mini-program';
import type { ProductClient } from '@/test/product/product-client';
import { clientOf, expectHealthy, expectLight, openAppAs, startDemo } from './opened-app';
import { sentCalls } from './sent-calls';

const ACTIVITY = '包饺子，送给独居老人';
const ACTIVITY_PAGE = 'features/volunteering/pages/activity/index';
const SHIFT_PAGE = 'features/volunteering/pages/shift/index';
const CALL_PAGE = 'features/volunteering-desk/pages/call-volunteers/index';
const READ_RISKS = '我看过了，了解这些风险，自愿参加';

interface ShownShift {
  mine: { signup: { state: string } | null };
  posts: { capacity: number; placesTaken: number }[];
}

let demo: Awaited<ReturnType<typeof startDemo>>;
let browser: Browser;
let phone: OpenedMiniProgram;
let shiftId: string;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  const staff = await clientOf(demo.address, 'dev-committee');
  const { items } = await staff.query<{ items: { title: string; next: { shiftId: string } }[] }>(
    'volunteering.listActivities',
    {},
  );
  shiftId = items.find(({ title }) => title === ACTIVITY)?.next.shiftId ?? '';
}, 180_000);
afterEach(() => phone?.close());
afterAll(async () => {
  await browser?.close();
  await demo?.end();
});

/** A sheet slides in first, and a tap right after another is taken for a double tap; a person reads. */
async function press(text: string): Promise<void> {
  await pause(700);
  await phone.tap({ text });
}

const shiftAs = (client: ProductClient) =>
  client.query<ShownShift>('volunteering.shiftDetail', { shiftId });
const placesLeft = ({ posts }: ShownShift): number =>
  posts.reduce((sum, { capacity, placesTaken }) => sum + capacity - placesTaken, 0);

it('an organiser sees the shift that lacks people and calls volunteers to it', async () => {
  const client = await clientOf(demo.address, 'dev-committee');
  const { willCall } = await client.query<{ willCall: number }>('volunteering.callOptions', {
    shiftId,
  });
  phone = await openAppAs('dev-committee', demo.address, browser);
  await phone.open('features/volunteering-desk/pages/organiser-desk/index');
  await phone.waitForText('两天内还缺人的班次');
  await phone.waitForText(ACTIVITY);
  await expectLight(phone);
  await phone.open(CALL_PAGE, { shiftId });
  await phone.waitForText('还差');
  await expectLight(phone);
  await press(`呼叫 ${willCall} 位志愿者`);
  await phone.waitForText('发出呼叫');
  await press('发出呼叫');
  await phone.waitForText(`正在通知 ${willCall} 位志愿者`);
  await expectHealthy(phone);
});

it('a volunteer finds an activity in the tab and signs up once the risks are read', async () => {
  const client = await clientOf(demo.address, 'dev-owner-elder');
  phone = await openAppAs('dev-owner-elder', demo.address, browser);
  await phone.open('pages/volunteering/index');
  await phone.waitForText(ACTIVITY);
  await expectLight(phone);
  await press(ACTIVITY);
  await phone.waitForRoute(ACTIVITY_PAGE);
  await phone.waitForText('选一个班次报名');
  await expectLight(phone);
  await press(`还有 ${placesLeft(await shiftAs(client))} 个名额`);
  expect((await phone.waitForRoute(SHIFT_PAGE)).query.shiftId).toBe(shiftId);
  await phone.waitForText('我要报名');
  await expectLight(phone);
  await press('我要报名');
  expect(sentCalls(phone, 'volunteering.signUp')).toEqual([]);
  await press(READ_RISKS);
  await press('我要报名');
  await phone.waitForText('报名成功');
  expect((await shiftAs(client)).mine.signup?.state).toBe('confirmed');
  await expectHealthy(phone);
});

it('a sign-up whose answers are lost is sent again by itself and takes one place', async () => {
  const client = await clientOf(demo.address, 'dev-tenant');
  const before = placesLeft(await shiftAs(client));
  phone = await openAppAs('dev-tenant', demo.address, browser);
  await phone.open(SHIFT_PAGE, { shiftId });
  await phone.waitForText('我要报名');
  await press(READ_RISKS);
  phone.network.loseAnswers(3);
  await press('我要报名');
  await phone.waitForText('还没有送到');
  await phone.waitForText('报名成功');
  const signUps = sentCalls(phone, 'volunteering.signUp');
  expect(signUps.length).toBeGreaterThan(1);
  expect(new Set(signUps.map(({ requestId }) => requestId)).size).toBe(1);
  expect(placesLeft(await shiftAs(client))).toBe(before - 1);
  await expectHealthy(phone);
});

it('somebody new registers and signs up in one go', async () => {
  const client = await clientOf(demo.address, 'dev-co-owner-2');
  phone = await openAppAs('dev-co-owner-2', demo.address, browser);
  await phone.open(SHIFT_PAGE, { shiftId });
  await phone.waitForText('我要报名');
  await press(READ_RISKS);
  await press('我要报名');
  await phone.waitForText('登记为志愿者，同时报名');
  await press('登记并报名');
  await phone.waitForText('报名成功');
  expect((await shiftAs(client)).mine.signup?.state).toBe('confirmed');
  await expectHealthy(phone);
});
