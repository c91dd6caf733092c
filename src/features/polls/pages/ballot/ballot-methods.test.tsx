import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BallotMethod } from '@/shared/polls/methods/ballot-item';
import { answeringServer } from '@/test/app/answering-server';
import { anItem } from '@/test/app/ballot-items';
import { aMember, aPollDetail, pollId, voterId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { TestLog } from '@/test/app/test-log';
import BallotPage from './index';

jest.setTimeout(30_000);

type CastInput = Parameters<TestLog['cast']>[0];

/** The ballot of a poll of one item. */
const open = (method: BallotMethod, optionCount = 3, changes = {}) => {
  setRouteParameters({ pollId, voterId });
  const log = new TestLog();
  const server = answeringServer({
    'community.whoAmI': aMember(),
    'polls.pollDetail': () => aPollDetail({ items: [anItem(method, optionCount, changes)] }),
    'polls.castBallot': (input: CastInput) => log.cast(input),
  });
  renderPage(<BallotPage />);
  return server;
};
const tap = async (role: 'radio' | 'checkbox' | 'button', name: string | RegExp) =>
  userEvent.click(await screen.findByRole(role, { name }));
const mayGoOn = async () =>
  (await screen.findByRole('button', { name: '核对一遍' })).getAttribute('aria-disabled') !==
  'true';

/** What reached the server for the one item. */
async function answerCast(server: ReturnType<typeof answeringServer>): Promise<unknown> {
  await tap('button', '核对一遍');
  await tap('button', '提交表决票');
  const dialog = await screen.findByRole('dialog', { name: '现在提交表决票？' });
  await userEvent.click(within(dialog).getByRole('button', { name: '提交' }));
  await screen.findByText(/已投票/);
  const [input] = server.inputsOf('polls.castBallot') as CastInput[];
  return input?.answers.item1;
}

it('single: one, and only one', async () => {
  const server = open({ kind: 'single' });
  await tap('radio', '甲');
  await tap('radio', '丙');
  expect(screen.getByRole('radio', { name: '甲' })).toHaveAttribute('aria-checked', 'false');
  expect(await answerCast(server)).toEqual({ option: 'option3' });
});

it('approval: counts along, and offers no more than may be chosen', async () => {
  const server = open({ kind: 'approval', minChoices: 1, maxChoices: 2, winners: 1 });
  expect(await screen.findByText('已选 0 项，最多 2 项')).toBeInTheDocument();
  expect(await mayGoOn()).toBe(false);
  await tap('checkbox', '丙');
  await tap('checkbox', '甲');
  expect(screen.getByText('已选 2 项，最多 2 项')).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: '乙' })).toHaveAttribute('aria-disabled', 'true');
  expect(await answerCast(server)).toEqual({ options: ['option1', 'option3'] });
});

it('approval: too few is said in words and cannot go on', async () => {
  open({ kind: 'approval', minChoices: 2, maxChoices: 3, winners: 1 });
  await tap('checkbox', '甲');
  expect(screen.getByText(/至少要选 2 个/)).toBeInTheDocument();
  expect(await mayGoOn()).toBe(false);
});

it.each([
  { kind: 'single' },
  { kind: 'approval', minChoices: 1, maxChoices: 2, winners: 1 },
  { kind: 'score', maxScore: 5, winners: 1 },
  { kind: 'ranked', winners: 1 },
  { kind: 'budget', budgetFen: 300_000, maxChoices: null },
] as const)('$kind: to abstain is a choice of its own, and takes the rest back', async (method) => {
  const server = open(method);
  expect(await mayGoOn()).toBe(false);
  await tap('radio', '弃权，这一项都不选');
  expect(await answerCast(server)).toBe('abstain');
});

it('score: one number for each option; what was not scored has 0', async () => {
  const server = open({ kind: 'score', maxScore: 5, winners: 1 });
  await tap('radio', '甲 5 分');
  await tap('radio', '乙 3 分');
  await tap('radio', '乙 2 分');
  expect(screen.getByText('已打分 2 个，共 3 个')).toBeInTheDocument();
  expect(screen.getByText(/没打分的算 0 分/)).toBeInTheDocument();
  expect(await answerCast(server)).toEqual({ scores: { option1: 5, option2: 2 } });
});

it('ranked: the order of taps, then put right with buttons and a tie', async () => {
  const server = open({ kind: 'ranked', winners: 1 });
  await tap('checkbox', '乙');
  await tap('checkbox', '甲');
  await tap('checkbox', '丙');
  expect(screen.getByRole('checkbox', { name: '乙，第 1' })).toBeInTheDocument();
  await tap('button', '丙往前');
  expect(screen.getByRole('checkbox', { name: '丙，第 2' })).toBeInTheDocument();
  await tap('button', '甲和前面并列');
  expect(await answerCast(server)).toEqual({ ranking: [['option2'], ['option1', 'option3']] });
});

it('ranked: one more tap takes an option out and the others close up', async () => {
  const server = open({ kind: 'ranked', winners: 1 });
  await tap('checkbox', '甲');
  await tap('checkbox', '乙');
  await tap('checkbox', '甲，第 1');
  expect(screen.getByRole('checkbox', { name: '乙，第 1' })).toBeInTheDocument();
  expect(await answerCast(server)).toEqual({ ranking: [['option2']] });
});

it('budget: prices, their sum and the fund; more than the fund may be chosen, and is said', async () => {
  const server = open({ kind: 'budget', budgetFen: 300_000, maxChoices: null });
  expect(await screen.findByText('资金一共 3,000 元')).toBeInTheDocument();
  await tap('checkbox', '甲，1,000 元');
  await tap('checkbox', '丙，3,000 元');
  expect(screen.getByText('已选 2 个项目，共 4,000 元')).toBeInTheDocument();
  expect(screen.getByText(/不一定都办得成/)).toBeInTheDocument();
  expect(await answerCast(server)).toEqual({ options: ['option1', 'option3'] });
});

it('options by lot: it is said that they are', async () => {
  open({ kind: 'single' }, 3, { optionOrder: 'byLot' });
  expect(await screen.findByText(/选项的先后是抽签决定的/)).toBeInTheDocument();
});

it('a photo opens on its own and chooses nothing', async () => {
  const photo = { photoId: 'photo1', photoAddress: '/photos/1.jpg' };
  const [first, ...rest] = anItem({ kind: 'single' }).options;
  open({ kind: 'single' }, 3, { options: [{ ...first!, ...photo }, ...rest] });
  await tap('button', '甲的照片，点开看大图');
  await waitFor(() =>
    expect(screen.getByRole('radio', { name: '甲' })).toHaveAttribute('aria-checked', 'false'),
  );
});
