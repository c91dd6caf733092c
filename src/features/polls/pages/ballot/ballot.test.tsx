import Taro from '@tarojs/taro';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aBallot, aMember, aPollDetail, aVoter, pollId, voterId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { TestLog } from '@/test/app/test-log';
import BallotPage from './index';

// Whole flows with many taps; a busy machine needs its time.
jest.setTimeout(30_000);

const open = (answers: Parameters<typeof answeringServer>[0]) => {
  setRouteParameters({ pollId, voterId });
  const server = answeringServer({ 'community.whoAmI': aMember(), ...answers });
  renderPage(<BallotPage />);
  return server;
};
const castsOf = ({ calls }: ReturnType<typeof answeringServer>) =>
  calls.filter(({ path }) => path === 'polls.castBallot');

type CastInput = Parameters<TestLog['cast']>[0];
const received = /已收到您的表决票/;
const nonce = '5'.repeat(64);

/** Both questions answered and the confirmation given. */
async function voteAndSubmit() {
  await userEvent.click(await screen.findByRole('radio', { name: '赞成' }));
  await userEvent.click(screen.getByRole('button', { name: '下一项' }));
  await userEvent.click(screen.getByRole('radio', { name: '反对' }));
  await userEvent.click(screen.getByRole('button', { name: '核对一遍' }));
  await userEvent.click(screen.getByRole('button', { name: '提交表决票' }));
  const dialog = await screen.findByRole('dialog', { name: '现在提交表决票？' });
  await userEvent.click(within(dialog).getByRole('button', { name: '提交' }));
}

it('leads through every question, asks once more, and shows the receipt', async () => {
  let detail = aPollDetail();
  const log = new TestLog();
  const server = open({
    'polls.pollDetail': () => detail,
    'polls.castBallot': (input: CastInput) => {
      detail = aPollDetail({ voters: [aVoter({ voted: true })] });
      return log.cast(input);
    },
  });
  expect(await screen.findByText('第 1 项')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '下一项' })).toHaveAttribute('aria-disabled', 'true');
  await voteAndSubmit();
  expect(await screen.findByText('已投票，已收到您的表决票')).toBeInTheDocument();
  expect(screen.getByText('2026年11月22日 11:25')).toBeInTheDocument();
  expect(screen.getByText('回执编号')).toBeInTheDocument();
  expect(screen.getByText(/^4 · [0-9A-F]{4} [0-9A-F]{4}$/)).toBeInTheDocument();
  expect(castsOf(server).map(({ input }) => input)).toEqual([
    {
      pollId,
      voterId,
      answers: { item1: 'approve', item2: 'reject' },
      nonce: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
});

it('without an answer it never says that it was received, and repeats the same request', async () => {
  let isDown = true;
  const log = new TestLog();
  const server = open({
    'polls.pollDetail': () => aPollDetail(),
    'polls.castBallot': (input: CastInput) => {
      if (isDown) throw new Error('timeout');
      return log.cast(input);
    },
  });
  await voteAndSubmit();
  expect(await screen.findByText(/还没收到回执，会自动重试/)).toBeInTheDocument();
  expect(screen.queryByText(received)).not.toBeInTheDocument();
  isDown = false;
  await userEvent.click(screen.getByRole('button', { name: '现在再送一次' }));
  expect(await screen.findByText(received)).toBeInTheDocument();
  const requestIds = castsOf(server).map(({ requestId }) => requestId);
  expect(requestIds.length).toBeGreaterThan(1);
  expect(new Set(requestIds).size).toBe(1);
  const nonces = castsOf(server).map(({ input }) => (input as CastInput).nonce);
  expect(new Set(nonces).size).toBe(1);
});

it('a ballot the app was killed with is sent again when its page is opened', async () => {
  Taro.setStorageSync(`submission:ballot:${pollId}:${voterId}`, {
    requestId: 'kept-request-id',
    communityId: null,
    input: {
      voterId,
      prepared: {
        pollId,
        document: { answers: { item1: 'abstain', item2: 'abstain' }, row: 0 },
        nonce,
        commitment: '',
      },
    },
  });
  const log = new TestLog();
  const server = open({
    'polls.pollDetail': () => aPollDetail(),
    'polls.castBallot': (input: CastInput) => log.cast(input),
  });
  expect(await screen.findByText(received)).toBeInTheDocument();
  expect(castsOf(server)).toMatchObject([{ requestId: 'kept-request-id', input: { nonce } }]);
});

it('a refusal keeps what was chosen, and says why', async () => {
  open({
    'polls.pollDetail': () => aPollDetail(),
    'polls.castBallot': () => refusal('coOwnerHasVoted', '您家已经有人投过票了，一户只算一票。'),
  });
  await voteAndSubmit();
  expect(await screen.findByText(/您家已经有人投过票了/)).toBeInTheDocument();
  expect(screen.getByText('请核对：1栋1单元101 的表决票')).toBeInTheDocument();
  expect(screen.getByText('反对')).toBeInTheDocument();
});

describe('a ballot already cast', () => {
  const answers = { item1: 'approve', item2: 'abstain' } as const;
  const voted = aVoter({ voted: true, ballot: aBallot({ answers }) });
  const aLogWithIt = () => {
    const log = new TestLog();
    log.cast({ voterId, answers, nonce });
    return log;
  };

  it('opens with what was received, and cannot be sent unchanged', async () => {
    open({ 'polls.pollDetail': () => aPollDetail({ voters: [voted] }) });
    expect(await screen.findByText('您已经投过票')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '没有改动' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  it('is changed question by question, sent whole, and the old one is said to be void', async () => {
    const log = aLogWithIt();
    const server = open({
      'polls.pollDetail': () => aPollDetail({ voters: [voted] }),
      'polls.castBallot': (input: CastInput) => log.cast(input),
    });
    await userEvent.click(await screen.findByText('修订议事规则'));
    await userEvent.click(screen.getByRole('radio', { name: '赞成' }));
    await userEvent.click(screen.getByRole('button', { name: '核对一遍' }));
    await userEvent.click(screen.getByRole('button', { name: '提交表决票' }));
    const dialog = await screen.findByRole('dialog', { name: '现在提交表决票？' });
    expect(within(dialog).getByText(/原来那张票作废/)).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: '提交' }));
    expect(await screen.findByText('第 2 次，以这次为准')).toBeInTheDocument();
    expect(screen.getByText(/原来的票已经作废/)).toBeInTheDocument();
    expect(castsOf(server)[0]?.input).toMatchObject({
      answers: { item1: 'approve', item2: 'approve' },
    });
  });
});

it('who may not vote now reads why instead of a paper', async () => {
  const refused = {
    code: 'representativeNeeded',
    message: '这套房有几位共有人，请先商定一位代表。',
  };
  open({ 'polls.pollDetail': () => aPollDetail({ voters: [aVoter({ refusal: refused })] }) });
  expect(await screen.findByText('现在不能投票')).toBeInTheDocument();
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '看这次表决' }));
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: `/features/polls/pages/poll/index?pollId=${pollId}`,
  });
});

it('somebody else’s paper is not here', async () => {
  open({ 'polls.pollDetail': () => aPollDetail({ voters: [] }) });
  expect(await screen.findByText('这里没有您的表决票')).toBeInTheDocument();
});

it('what was chosen survives leaving the page', async () => {
  const answers = { 'polls.pollDetail': () => aPollDetail() };
  setRouteParameters({ pollId, voterId });
  answeringServer({ 'community.whoAmI': aMember(), ...answers });
  const { unmount } = renderPage(<BallotPage />);
  await userEvent.click(await screen.findByRole('radio', { name: '赞成' }));
  unmount();
  renderPage(<BallotPage />);
  await waitFor(() => expect(screen.getByText('第 2 项')).toBeInTheDocument());
});
