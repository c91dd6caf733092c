import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import type { Choice } from '@/shared/polls/choices';
import { launchBrowser, type OpenedMiniProgram } from '@/test/mini-program-host/open-mini-program';
import { clientOf, expectHealthy, expectLight, openAppAs, startDemo } from './opened-app';
import { sentCalls } from './sent-calls';

const POLL = '关于续聘物业服务企业和修订议事规则的表决';
const POLL_PAGE = 'features/polls/pages/poll/index';
const BALLOT_PAGE = 'features/polls/pages/ballot/index';
const RECEIVED = '已收到您的表决票';

interface Detail {
  items: { itemId: string }[];
  voters: { voterId: string; ballot: { answers: Record<string, Choice> } | null }[];
}

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

/** The open poll as the server shows it to one person who has one vote. */
async function pollOf(personId: string) {
  const client = await clientOf(demo.address, personId);
  const { items: polls } = await client.query<{ items: { id: string; title: string }[] }>(
    'polls.listPolls',
    { shelf: 'current' },
  );
  const pollId = polls.find(({ title }) => title === POLL)?.id ?? '';
  const { items, voters } = await client.query<Detail>('polls.pollDetail', { pollId });
  const [voter] = voters;
  if (!voter || voters.length > 1) throw new Error(`${personId} has ${voters.length} votes`);
  const { voterId, ballot } = voter;
  /** What each question was answered with, in their order. */
  const stored = ballot && items.map(({ itemId }) => ballot.answers[itemId]);
  const cast = (...choices: Choice[]) =>
    client.mutate<{ sequence: number }>('polls.castBallot', {
      pollId,
      voterId,
      answers: Object.fromEntries(items.map(({ itemId }, place) => [itemId, choices[place]])),
      nonce: randomBytes(32).toString('hex'),
    });
  return { pollId, voterId, stored, cast };
}

/** From the list of polls to the first question. */
async function openBallot(button: '去投票' | '改票') {
  await phone.open('pages/polls/index');
  await phone.tap({ text: POLL });
  await phone.waitForRoute(POLL_PAGE);
  await phone.waitForElement({ text: button });
  await expectLight(phone);
  await phone.tap({ text: button });
  await phone.waitForRoute(BALLOT_PAGE);
}

/** Touches a choice; it alone is marked then. */
async function choose(word: '赞成' | '反对' | '弃权') {
  await phone.tap({ label: word });
  await phone.waitFor(`${word} to be chosen`, async () => {
    const chosen = await phone.find({ class: 'choice-button--chosen' });
    return chosen.length === 1 && chosen[0]?.label === word;
  });
}

async function submit() {
  await phone.waitForText('请核对');
  await expectLight(phone);
  await phone.tap({ text: '提交表决票' });
  await phone.waitForText('现在提交表决票？');
  await phone.tap({ text: '提交' });
}

it('an owner answers each question, reviews, submits and gets a receipt for exactly that ballot', async () => {
  expect((await pollOf('dev-owner')).stored).toBeNull();
  phone = await openAppAs('dev-owner', demo.address, browser);
  await openBallot('去投票');
  for (const word of ['赞成', '反对', '弃权'] as const) await choose(word);
  await expectLight(phone);
  await phone.tap({ text: '下一项' });
  await phone.waitForText('修订《业主大会议事规则》');
  expect(await phone.find({ class: 'choice-button--chosen' })).toEqual([]);
  for (const word of ['弃权', '反对', '赞成'] as const) await choose(word);
  await phone.tap({ text: '核对一遍' });
  await phone.waitForText('请核对');
  expect(await phone.text()).toMatch(/弃权.*赞成/s);
  expect((await pollOf('dev-owner')).stored).toBeNull();

  await submit();
  const receipt = await phone.waitForText('回执编号');
  expect(receipt).toContain('已投票');
  expect(receipt).toContain(RECEIVED);
  expect(receipt).toContain('1栋1单元101');
  expect(receipt).toMatch(/弃权.*赞成/s);
  await expectLight(phone);
  expect((await pollOf('dev-owner')).stored).toEqual(['abstain', 'approve']);

  await phone.tap({ text: '完成' });
  await phone.waitForRoute(POLL_PAGE);
  await phone.waitForText(RECEIVED);
  // The phone asks for the newest head of the log by itself and finds its ballot there.
  await phone.waitForText('回执核对无误');
  await expectHealthy(phone);
});

it('a ballot whose answers are lost is sent again by itself and counts once', async () => {
  phone = await openAppAs('dev-owner-elder', demo.address, browser);
  await openBallot('去投票');
  await choose('赞成');
  await phone.tap({ text: '下一项' });
  await phone.waitForText('修订《业主大会议事规则》');
  await choose('反对');
  await phone.tap({ text: '核对一遍' });
  // Twice, so that what is said meanwhile stays long enough to be seen on a busy machine.
  phone.network.loseAnswers(2);
  await submit();
  expect(await phone.waitForText('还没收到回执，会自动重试，不会重复计票')).not.toContain(RECEIVED);
  expect(await phone.waitForText(RECEIVED)).toContain('第 1 次');

  const sent = sentCalls(phone, 'polls.castBallot');
  expect(sent).toHaveLength(3);
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1);
  const { stored, cast } = await pollOf('dev-owner-elder');
  expect(stored).toEqual(['approve', 'reject']);
  // The turns of a voter are numbered, so the next one being the second proves that there was one.
  expect((await cast('approve', 'reject')).sequence).toBe(2);
  await expectHealthy(phone);
});

it('a changed vote is shown and stored in place of the earlier one', async () => {
  const { sequence } = await (await pollOf('dev-owner')).cast('approve', 'approve');
  phone = await openAppAs('dev-owner', demo.address, browser);
  await openBallot('改票');
  await phone.waitForText('您已经投过票');
  await phone.tap({ text: '修订《业主大会议事规则》' });
  await choose('反对');
  await phone.tap({ text: '核对一遍' });
  await submit();
  await phone.waitForText(`第 ${sequence + 1} 次，以这次为准`);
  expect((await pollOf('dev-owner')).stored).toEqual(['approve', 'reject']);

  await phone.tap({ text: '改票' });
  await phone.waitForElement({ class: 'choice-button--chosen' });
  await choose('弃权');
  await phone.tap({ text: '下一项' });
  await phone.waitForText('修订《业主大会议事规则》');
  await phone.tap({ text: '核对一遍' });
  await submit();
  await phone.waitForText(`第 ${sequence + 2} 次，以这次为准`);
  expect((await pollOf('dev-owner')).stored).toEqual(['abstain', 'reject']);

  await phone.tap({ text: '完成' });
  await phone.waitForRoute(POLL_PAGE);
  await phone.waitFor('the later vote', async () =>
    /我的选择\s*弃权.*我的选择\s*反对/s.test(await phone.text()),
  );
  await expectHealthy(phone);
});

it('in large-text mode no text of the ballot is smaller than 18 px', async () => {
  const { pollId, voterId, cast } = await pollOf('dev-owner-elder');
  await cast('approve', 'approve');
  phone = await openAppAs('dev-owner-elder', demo.address, browser, { largeText: true });
  await phone.open(BALLOT_PAGE, { pollId, voterId });
  const expectLarge = async () => {
    // NutUI's frame around a dialog has a size of its own and no words of its own.
    const shown = (await phone.find({})).filter(
      ({ visible, text, classes }) => visible && text !== '' && !classes.includes('nut-popup'),
    );
    expect(shown.length).toBeGreaterThan(0);
    const small = shown.filter(({ fontSize }) => fontSize < 18);
    expect(small.map(({ fontSize, text }) => `${fontSize} px: ${text}`)).toEqual([]);
  };
  await phone.waitForText('您已经投过票');
  await expectLarge();
  await phone.tap({ text: '修订《业主大会议事规则》' });
  await phone.waitForElement({ class: 'choice-button--chosen' });
  await expectLarge();
  await expectLight(phone);
  await choose('弃权');
  await phone.tap({ text: '核对一遍' });
  await phone.waitForText('请核对');
  await phone.tap({ text: '提交表决票' });
  await phone.waitForText('现在提交表决票？');
  await expectLarge();
  await phone.tap({ text: '再看看' });
  await expectHealthy(phone);
});
