import Taro from '@tarojs/taro';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ruleSets } from '@/shared/polls/assemblies';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aBallot, aMember, aPollDetail, aVoter, pollId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import PollPage from './index';

// Whole flows with many taps; a busy machine needs its time.
jest.setTimeout(30_000);

const open = (
  detail: ReturnType<typeof aPollDetail> | (() => unknown),
  roles?: Parameters<typeof aMember>[0],
  answers: Parameters<typeof answeringServer>[0] = {},
) => {
  setRouteParameters({ pollId });
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'polls.pollDetail': typeof detail === 'function' ? detail : () => detail,
    ...answers,
  });
  renderPage(<PollPage />);
  return server;
};

it('says what is decided, under which rule and with which effect, and leads to the ballot', async () => {
  open(aPollDetail());
  expect(await screen.findByText('正在投票')).toBeInTheDocument();
  expect(screen.getByText(/离截止还有/)).toBeInTheDocument();
  expect(screen.getByText('意向征询（不具法律效力）')).toBeInTheDocument();
  expect(screen.getByText(/三分之二（正好三分之二也算）/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '去投票' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: expect.stringContaining(`/features/polls/pages/ballot/index?pollId=${pollId}&voterId=`),
  });
});

it('shows my own choices once my ballot was received, and the way to change it', async () => {
  open(aPollDetail({ voters: [aVoter({ voted: true, ballot: aBallot() })] }));
  expect(await screen.findByText('已投票')).toBeInTheDocument();
  expect(screen.getByText('赞成')).toBeInTheDocument();
  expect(screen.getByText('弃权')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '改票' })).toBeInTheDocument();
});

it('a co-owner who voted first: no choices, no button, and what to do', async () => {
  const refused = { code: 'coOwnerHasVoted', message: '您家已经有人投过票了。' };
  open(aPollDetail({ voters: [aVoter({ shared: true, voted: true, refusal: refused })] }));
  expect(await screen.findByText('共有人已投票')).toBeInTheDocument();
  expect(screen.getByText('您家已经有人投过票了。')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /去投票|改票/ })).not.toBeInTheDocument();
});

it('several votes of one person are each voted on their own', async () => {
  open(
    aPollDetail({
      voters: [aVoter({}), aVoter({ voterId: 'second', roomLabel: '2栋1单元302', shared: true })],
    }),
  );
  expect(await screen.findByText('我的表决票（2 张）')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '去投票：1栋1单元101' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '去投票：2栋1单元302' })).toBeInTheDocument();
});

it('who is not on the roll reads what to do', async () => {
  const noVote = { code: 'notOnRoll', message: '您不在这次表决的名册里，请联系工作人员。' };
  open(aPollDetail({ voters: [], noVote }));
  expect(await screen.findByText('这次表决没有您的票')).toBeInTheDocument();
  expect(screen.getByText(noVote.message)).toBeInTheDocument();
});

it.each([
  ['announced', /开始投票/, null],
  ['closed', /正在计票，请稍后/, '看结果'],
  ['preliminary', /截止/, '看结果'],
  ['cancelled', '原因：材料有误', null],
] as const)('%s', async (phase, words, button) => {
  open(
    aPollDetail({
      phase,
      cancelled:
        phase === 'cancelled' ? { at: '2026-11-22T03:00:00.000Z', reason: '材料有误' } : null,
    }),
  );
  expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: '去投票' })).not.toBeInTheDocument();
  if (button) expect(screen.getByRole('button', { name: button })).toBeInTheDocument();
});

describe('staff', () => {
  it('call a poll off with a reason, after one more question', async () => {
    const server = open(aPollDetail({ voters: [] }), ['ownersCommittee'], {
      'polls.cancelPoll': () => ({}),
    });
    await userEvent.click(await screen.findByRole('button', { name: '取消这次表决' }));
    const sheet = await screen.findByRole('dialog', { name: '取消这次表决' });
    await userEvent.type(within(sheet).getByLabelText('取消的原因'), '材料有误，重新征求意见');
    await userEvent.click(within(sheet).getByRole('button', { name: '取消表决' }));
    const dialog = await screen.findByRole('dialog', { name: '确定取消这次表决？' });
    await userEvent.click(within(dialog).getByRole('button', { name: '取消表决' }));
    expect(server.calls.find(({ path }) => path === 'polls.cancelPoll')?.input).toEqual({
      pollId,
      reason: '材料有误，重新征求意见',
    });
  });

  it('record representatives where the rule asks for them; residents see none of this', async () => {
    const ruleSet = { ...ruleSets.ownersAssembly, coOwnerRule: 'representative' as const };
    open(aPollDetail({ ruleSet }), ['ownersCommittee']);
    expect(await screen.findByText('登记共有人的代表')).toBeInTheDocument();
  });

  it('residents are offered no tools', async () => {
    open(aPollDetail());
    await screen.findByText('正在投票');
    expect(screen.queryByText('取消这次表决')).not.toBeInTheDocument();
  });
});

it('a poll that does not exist says so', async () => {
  open(() => refusal('pollNotFound', '没有找到这次表决，请返回列表刷新后再看。'));
  expect(await screen.findByText(/没有找到这次表决/)).toBeInTheDocument();
});

it('a binding poll names the city’s own voting system where there is one', async () => {
  const officialSystemUrl = 'https://vote.example.gov.cn';
  open(aPollDetail({ legalEffect: 'binding', officialSystemUrl }));
  expect(await screen.findByText('有法律效力的表决')).toBeInTheDocument();
  expect(screen.getByText(`政府电子投票系统：${officialSystemUrl}`)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '复制网址' })).toBeInTheDocument();
});
