import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember, pollId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { aFollowUp, anObjection } from '@/test/app/result-answers';
import { setRouteParameters } from '@/test/app/taro';
import ResultObjectionsPage from './index';

const open = (answers: Parameters<typeof answeringServer>[0] = {}) => {
  setRouteParameters({ pollId });
  const server = answeringServer({
    'community.whoAmI': aMember(),
    'polls.resultFollowUp': () => aFollowUp(),
    'polls.listResultObjections': () => ({ items: [], nextCursor: null }),
    ...answers,
  });
  return { ...server, ...renderPage(<ResultObjectionsPage />) };
};

async function write(text: string) {
  await userEvent.click(await screen.findByRole('button', { name: '提出异议' }));
  await userEvent.type(screen.getByLabelText(/哪里有误/), text);
  await userEvent.click(screen.getByRole('button', { name: '提出异议' }));
}

async function confirm() {
  const buttons = await screen.findAllByRole('button', { name: '提出异议' });
  await userEvent.click(buttons.at(-1)!);
}

it('shows who objected what, masked, with the answer in public', async () => {
  open({
    'polls.listResultObjections': () => ({
      items: [
        anObjection({
          answer: {
            text: '已经核对，票数没有错。',
            outcome: 'rejected',
            publisher: '业主委员会',
            answeredAt: '2026-12-02T02:00:00.000Z',
          },
        }),
      ],
      nextCursor: null,
    }),
  });
  expect(await screen.findByText('三栋少算了一票')).toBeInTheDocument();
  expect(screen.getByText('3栋 李**')).toBeInTheDocument();
  expect(screen.getByText('异议不成立')).toBeInTheDocument();
  expect(screen.getByText('业主委员会 2026年12月2日 10:00 答复')).toBeInTheDocument();
});

it('an answer that is overdue is said to be', async () => {
  open({
    'polls.resultFollowUp': () =>
      aFollowUp({ objections: { filed: 2, unanswered: 2, overdue: 1, upheld: 0 } }),
    'polls.listResultObjections': () => ({
      items: [
        anObjection({ filedAt: '2000-01-01T00:00:00.000Z' }),
        anObjection({ id: 'b', filedAt: new Date().toISOString() }),
      ],
      nextCursor: null,
    }),
  });
  expect(await screen.findByText('答复超期')).toBeInTheDocument();
  expect(screen.getByText('等待答复')).toBeInTheDocument();
});

it('hands an objection in once, after asking', async () => {
  const { inputsOf } = open({ 'polls.objectToResult': () => ({ objectionId: 'x' }) });
  await write('我家交了纸质票，清单里没有');
  expect(inputsOf('polls.objectToResult')).toEqual([]);
  await confirm();
  await waitFor(() =>
    expect(inputsOf('polls.objectToResult')).toEqual([
      { pollId, text: '我家交了纸质票，清单里没有', photoIds: [] },
    ]),
  );
});

it('what was typed stays when the server refuses or the network fails', async () => {
  open({
    'polls.objectToResult': () => refusal('objectionsTooMany', '您已经有 5 条异议在等待答复。'),
  });
  await write('我家交了纸质票，清单里没有');
  await confirm();
  expect(await screen.findByText('您已经有 5 条异议在等待答复。')).toBeInTheDocument();
  expect(screen.getByDisplayValue('我家交了纸质票，清单里没有')).toBeInTheDocument();
});

it('says what is missing instead of sending it', async () => {
  const { inputsOf } = open();
  await write('错');
  expect(screen.getByText('请写明哪里有问题，4 到 1000 个字。')).toBeInTheDocument();
  expect(inputsOf('polls.objectToResult')).toEqual([]);
});

it('after the posting period nobody can object; the result waits for answers', async () => {
  open({
    'polls.resultFollowUp': () =>
      aFollowUp({
        takesObjections: false,
        objections: { filed: 1, unanswered: 1, overdue: 0, upheld: 0 },
      }),
  });
  expect(
    await screen.findByText(/公示期已经结束，还有 1 件异议没有答复，答复以前结果不能确定/),
  ).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '提出异议' })).not.toBeInTheDocument();
});

it('minors read and are told who may object', async () => {
  open({ 'community.whoAmI': aMember(['resident', 'owner']) });
  expect(await screen.findByText('年满十八周岁的住户可以提出异议')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '提出异议' })).not.toBeInTheDocument();
});

it('before the result it says when, and nothing else', async () => {
  open({ 'polls.resultFollowUp': () => refusal('pollResultNotYet', '结果要到截止以后才能看。') });
  expect(await screen.findByText('结果要到截止以后才能看。')).toBeInTheDocument();
});
