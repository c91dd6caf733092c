import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '@/cloud/platform/embedded-database';
import { launchBrowser, type OpenedMiniProgram } from '@/test/mini-program-host/open-mini-program';
import { aDataFolder, removeFolder } from '@/test/product/start-product';
import { clientOf, expectHealthy, expectLight, openAppAs, startDemo } from './opened-app';
import { sentCalls } from './sent-calls';

const TOPIC = '在南门加一排非机动车充电桩';
const TOPIC_PAGE = 'features/hall/pages/topic/index';
const OPINIONS_PAGE = 'features/hall/pages/opinions/index';
const ARGUMENTS_PAGE = 'features/hall/pages/arguments/index';
const PROMISES_PAGE = 'features/hall/pages/promises/index';

let databaseFolder: string;
let database: EmbeddedDatabase;
let demo: Awaited<ReturnType<typeof startDemo>>;
let browser: Browser;
let phone: OpenedMiniProgram;
let topicId: string;

beforeAll(async () => {
  databaseFolder = await aDataFolder();
  database = await startEmbeddedDatabase(databaseFolder, { durable: false });
  browser = await launchBrowser();
  demo = await startDemo({ DATABASE_URL: database.connectionString });
  const { items } = await (await clientOf(demo.address, 'dev-owner')).query<{
    items: { id: string; title: string }[];
  }>('hall.listTopics', { limit: 50 });
  topicId = items.find(({ title }) => title === TOPIC)?.id ?? '';
}, 180_000);
afterEach(() => phone?.close());
afterAll(async () => {
  await browser?.close();
  await demo?.end();
  await database?.stop();
  await removeFolder(databaseFolder);
}, 60_000);

it('a topic that is talked over shows the ways to all that hangs on it', async () => {
  phone = await openAppAs('dev-owner', demo.address, browser);
  await phone.open('pages/hall/index');
  await phone.tap({ text: TOPIC });
  await phone.waitForRoute(TOPIC_PAGE);
  for (const entry of ['大家怎么看', '正反理由', '方案文稿', '进展'])
    await phone.waitForText(entry);
  await expectLight(phone);
  await phone.tap({ text: '方案文稿' });
  await phone.waitForText('提建议');
  await expectLight(phone);
  await expectHealthy(phone);
});

it('a card is judged with one touch, the next one comes, and the server has the choice', async () => {
  const client = await clientOf(demo.address, 'dev-owner-elder');
  const voted = async () =>
    (await client.query<{ items: unknown[] }>('hall.listStatements', { topicId, only: 'voted' }))
      .items.length;
  const before = await voted();
  phone = await openAppAs('dev-owner-elder', demo.address, browser);
  await phone.open(OPINIONS_PAGE, { topicId });
  await phone.waitForElement({ class: 'choice-button' });
  await expectLight(phone);
  const cardText = async () => (await phone.find({ class: 'statement-card__text' }))[0]?.text;
  for (const button of ['同意', '说不好', '不同意']) {
    // A tap right after another is taken for a double tap; a person reads first.
    await pause(500);
    const judged = await cardText();
    await phone.tap({ label: `${button}：${judged}` });
    await phone.waitFor('the next card', async () => {
      const shown = await cardText();
      return shown !== undefined && shown !== judged;
    });
  }
  await phone.waitFor('the votes', async () => (await voted()) === before + 3);
  expect(sentCalls(phone, 'hall.voteOnStatement')).toHaveLength(3);
  await expectHealthy(phone);
});

it('the board shows what was promised, what is late and what was kept', async () => {
  phone = await openAppAs('dev-owner', demo.address, browser);
  await phone.open(PROMISES_PAGE);
  await phone.waitForText('2栋地下室水管渗水');
  await phone.waitForText('各单位按时兑现');
  await expectLight(phone);
  await phone.tap({ text: '已兑现' });
  await phone.waitForText('5栋楼道灯坏了一半');
  await expectLight(phone);
  await expectHealthy(phone);
});

/** Many more than one page of a list, written where no operation takes so many from one person. */
async function writeManyArguments(count: number): Promise<void> {
  const pool = new pg.Pool({ connectionString: database.connectionString, max: 1 });
  await pool.query(
    `insert into argument (community_id, id, topic_id, author_account_id, side, text, visibility, created_at, score)
     select topic.community_id, gen_random_uuid(), topic.id, topic.author_account_id,
       case when number % 2 = 0 then 'for' else 'against' end,
       repeat('充电桩装在南门，离住宅楼远，晚上也有人看着。', 20) || number, 'shown', now(), random() * 0.5 + 0.1
     from topic, generate_series(1, $2::int) as number where topic.id = $1`,
    [topicId, count],
  );
  await pool.end();
}

/** An update beyond this takes long enough on a cheap phone to be felt. */
const LARGEST_UPDATE = 100 * 1024;

it('of 2,000 long arguments a phone takes one page at a time, in small updates', async () => {
  await writeManyArguments(2_000);
  phone = await openAppAs('dev-owner', demo.address, browser);
  await phone.open(TOPIC_PAGE, { topicId });
  await phone.waitForText('正反理由');
  await phone.tap({ text: '正反理由' });
  await phone.waitForRoute(ARGUMENTS_PAGE);
  await phone.waitForElement({ class: 'argument-card' });
  const shown = async () => (await phone.find({ class: 'argument-card' })).length;
  const first = await shown();
  await phone.scrollToBottom();
  await phone.waitFor('the next page', async () => (await shown()) > first);
  const { setData } = await phone.report();
  expect(setData.filter(({ bytes }) => bytes > LARGEST_UPDATE)).toEqual([]);
  await expectHealthy(phone);
});
