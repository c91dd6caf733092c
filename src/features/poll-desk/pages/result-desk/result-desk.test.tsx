import Taro from '@tarojs/taro';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember, pollId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { aFollowUp, anObjection } from '@/test/app/result-answers';
import { setRouteParameters } from '@/test/app/taro';
import ResultDeskPage from './index';

const pending = {
  recountId: 'r1',
  reason: '一张纸质票不是本人填写',
  strikes: [{ leafIndex: 4, reason: '签名不是本人' }],
  proposedBy: '王主任',
  proposedAt: '2026-12-01T02:00:00.000Z',
  isMine: false,
};

const open = (
  answers: Parameters<typeof answeringServer>[0] = {},
  parameters: Record<string, string> = { pollId },
) => {
  setRouteParameters(parameters);
  const server = answeringServer({
    'community.whoAmI': aMember(['ownersCommittee']),
    'polls.resultFollowUp': () =>
      aFollowUp({ objections: { filed: 1, unanswered: 1, overdue: 0, upheld: 0 } }),
    'polls.listResultObjections': () => ({ items: [anObjection()], nextCursor: null }),
    'polls.pendingRecount': () => null,
    'polls.strikableBallots': () => ({
      items: [
        {
          leafIndex: 4,
          roomLabel: '3栋1单元502',
          channel: 'paper',
          statedAt: '2026-11-29T02:00:00.000Z',
        },
      ],
      nextCursor: null,
    }),
    ...answers,
  });
  return { ...server, ...renderPage(<ResultDeskPage />) };
};

describe('answering objections', () => {
  const answer = async () => {
    await userEvent.click(await screen.findByRole('button', { name: '答复这件异议' }));
    await userEvent.click(screen.getByRole('radio', { name: /异议不成立/ }));
    await userEvent.type(screen.getByLabelText(/^答复/), '已经核对，没有错。');
    await userEvent.click(screen.getByRole('button', { name: '公开答复' }));
    const buttons = await screen.findAllByRole('button', { name: '公开答复' });
    await userEvent.click(buttons.at(-1)!);
  };

  it('sends outcome and text, once, after asking', async () => {
    const { inputsOf } = open({ 'polls.answerResultObjection': () => ({}) });
    await answer();
    await waitFor(() =>
      expect(inputsOf('polls.answerResultObjection')).toEqual([
        { objectionId: anObjection().id, outcome: 'rejected', answer: '已经核对，没有错。' },
      ]),
    );
  });

  it('keeps what was typed when somebody else was first', async () => {
    open({ 'polls.answerResultObjection': () => refusal('objectionAnswered') });
    await answer();
    expect(await screen.findByText(/刚刚已经有人答复了/)).toBeInTheDocument();
    expect(screen.getByDisplayValue('已经核对，没有错。')).toBeInTheDocument();
  });

  it('says what is missing', async () => {
    const { inputsOf } = open();
    await userEvent.click(await screen.findByRole('button', { name: '答复这件异议' }));
    await userEvent.click(screen.getByRole('button', { name: '公开答复' }));
    expect(screen.getByText('请选择异议成立还是不成立。')).toBeInTheDocument();
    expect(screen.getByText('请写明答复，4 到 1000 个字。')).toBeInTheDocument();
    expect(inputsOf('polls.answerResultObjection')).toEqual([]);
  });
});

describe('counting again', () => {
  it('is proposed with a reason and the ballots to strike, each with its own', async () => {
    const { inputsOf } = open({ 'polls.proposeRecount': () => ({ recountId: 'r1' }) });
    await userEvent.click(await screen.findByRole('button', { name: '提议重新计票' }));
    await userEvent.type(screen.getByLabelText(/为什么重新计票/), '一张纸质票不是本人填写的');
    await userEvent.click(screen.getByRole('button', { name: '选一张要作废的票' }));
    await userEvent.click(await screen.findByText('3栋1单元502'));
    await userEvent.click(screen.getByRole('button', { name: '提议重新计票' }));
    expect(screen.getByText(/请写明每一张票为什么作废/)).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText(/为什么作废/), '签名不是本人');
    await userEvent.click(screen.getByRole('button', { name: '提议重新计票' }));
    await userEvent.click(await screen.findByRole('button', { name: '提议' }));
    await waitFor(() =>
      expect(inputsOf('polls.proposeRecount')).toEqual([
        {
          pollId,
          reason: '一张纸质票不是本人填写的',
          strikes: [{ leafIndex: 4, reason: '签名不是本人' }],
        },
      ]),
    );
  });

  it('is confirmed by another, who sees the reason and every ballot to be struck', async () => {
    const { inputsOf } = open({
      'polls.pendingRecount': () => pending,
      'polls.confirmRecount': () => ({ count: 2 }),
    });
    expect(await screen.findByText('一张纸质票不是本人填写')).toBeInTheDocument();
    expect(screen.getByText('编号 4：签名不是本人')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '确认，重新计票' }));
    const dialog = await screen.findByRole('dialog', { name: '确认重新计票？' });
    await userEvent.click(within(dialog).getByRole('button', { name: '确认，重新计票' }));
    await waitFor(() => expect(inputsOf('polls.confirmRecount')).toEqual([{ recountId: 'r1' }]));
  });

  it('whoever proposed it cannot confirm it', async () => {
    open({ 'polls.pendingRecount': () => ({ ...pending, isMine: true }) });
    expect(await screen.findByText('等另一位工作人员确认')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '确认，重新计票' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: '撤回提议' })).toBeInTheDocument();
  });

  it('is over once the result is final', async () => {
    open({ 'polls.resultFollowUp': () => aFollowUp({ state: 'final', takesObjections: false }) });
    expect(await screen.findByText(/结果已经确定/)).toBeInTheDocument();
    expect(screen.queryByText('重新计票')).not.toBeInTheDocument();
  });
});

it('leads to printing the certificate, to post it', async () => {
  open({ 'polls.resultFollowUp': () => aFollowUp({ state: 'final', takesObjections: false }) });
  await userEvent.click(await screen.findByRole('button', { name: '打印结果证书' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith(
    expect.objectContaining({
      url: `/features/poll-desk/pages/print-poll/index?pollId=${pollId}`,
    }),
  );
});

it('without a poll it lists what waits, the overdue and the recounts to confirm', async () => {
  open(
    {
      'polls.resultsToTend': () => [
        {
          pollId,
          title: '电动车充电棚要不要建',
          postedUntil: '2026-12-15T16:00:00.000Z',
          unanswered: 2,
          overdue: 1,
          recount: 'another',
        },
      ],
    },
    {},
  );
  expect(await screen.findByText('电动车充电棚要不要建')).toBeInTheDocument();
  expect(screen.getByText('2 件异议等待答复')).toBeInTheDocument();
  expect(screen.getByText('1 件已超期')).toBeInTheDocument();
  expect(screen.getByText('重新计票等您确认')).toBeInTheDocument();
});

it('residents are told that this is for staff', async () => {
  open({ 'community.whoAmI': aMember() });
  await waitFor(() => expect(screen.queryByText('重新计票')).not.toBeInTheDocument());
  expect(await screen.findByText(/权限|工作人员/)).toBeInTheDocument();
});
