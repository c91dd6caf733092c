import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@/shared/roles';
import { abandonAllSubmissions } from '@/src/platform/submission-runner';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { anOverview, cards, topicId, whoAmI } from '@/test/app/opinion-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { abandonVoteQueues } from '../../hooks/vote-queue';
import WriteStatementPage from './index';

const words = '充电棚应该建在离住宅楼远一些的地方';

jest.setTimeout(20_000);

beforeEach(() => {
  abandonVoteQueues();
  abandonAllSubmissions();
});

const open = (answers: Parameters<typeof answeringServer>[0] = {}, roles?: Role[]) => {
  setRouteParameters({ topicId });
  const server = answeringServer({
    'community.whoAmI': whoAmI(roles),
    'hall.opinionsOverview': () => anOverview(),
    'hall.similarStatements': () => ({ items: [] }),
    'hall.writeStatement': () => ({ visibility: 'shown' }),
    ...answers,
  });
  return { ...server, ...renderPage(<WriteStatementPage />) };
};

const write = async (text = words) => {
  await userEvent.type(await screen.findByLabelText(/我的观点/), text);
  await userEvent.click(screen.getByRole('button', { name: '发表' }));
};

it('hands the statement in once, and says that everybody reads it', async () => {
  const { inputsOf } = open();
  await write();
  expect(await screen.findByText('您的观点已经发表')).toBeInTheDocument();
  expect(inputsOf('hall.writeStatement')).toMatchObject([{ topicId, text: words }]);
});

it('says what is missing where it is missing, and hands nothing in', async () => {
  const { inputsOf } = open();
  await write('太短');
  expect(await screen.findByText('一条观点要写 10 到 140 个字，请修改。')).toBeInTheDocument();
  expect(inputsOf('hall.writeStatement')).toEqual([]);
});

it('shows what was said nearly alike first; one may agree with it, or go on', async () => {
  const { inputsOf } = open({
    'hall.similarStatements': () => ({ items: [cards[0]] }),
    'hall.voteOnStatement': () => ({ voted: 1, total: 4, next: null }),
  });
  await write();
  expect(await screen.findByText('有人说过差不多的话')).toBeInTheDocument();
  expect(inputsOf('hall.writeStatement')).toEqual([]);
  await userEvent.click(screen.getByRole('radio', { name: `同意：${cards[0]!.text}` }));
  await waitFor(() => expect(inputsOf('hall.voteOnStatement')).toMatchObject([{ choice: 1 }]));
  await userEvent.click(screen.getByRole('button', { name: '意思不同，仍然发表' }));
  expect(await screen.findByText('您的观点已经发表')).toBeInTheDocument();
});

it('a look-up that fails keeps nobody from writing', async () => {
  open({
    'hall.similarStatements': () => {
      throw new Error('timeout');
    },
  });
  await write();
  expect(await screen.findByText('您的观点已经发表')).toBeInTheDocument();
});

it('what is being looked at says so, and where its author finds it', async () => {
  open({ 'hall.writeStatement': () => ({ visibility: 'waiting' }) });
  await write();
  expect(await screen.findByText('您的观点已收到，正在审核')).toBeInTheDocument();
});

it('what was written survives a refusal', async () => {
  open({ 'hall.writeStatement': () => refusal('statementSaidAlready') });
  await write();
  expect(await screen.findByText(/已经有人说过一样的话/)).toBeInTheDocument();
  expect(screen.getByLabelText(/我的观点/)).toHaveValue(words);
});

it('a statement that was not answered is called not received, and stays safe', async () => {
  open({
    'hall.writeStatement': () => {
      throw new Error('timeout');
    },
  });
  await write();
  expect(await screen.findByText('还没有送到')).toBeInTheDocument();
  expect(screen.getByLabelText(/我的观点/)).toHaveValue(words);
  expect(screen.queryByText('您的观点已经发表')).not.toBeInTheDocument();
});

it('staff who live here choose whose name stands under it', async () => {
  const { inputsOf } = open({
    'hall.opinionsOverview': () => anOverview({ maySeed: true }),
    'hall.seedStatement': ({ id }: { id: string }) => ({ id }),
  });
  await userEvent.click(await screen.findByRole('radio', { name: /我的单位/ }));
  await write();
  expect(await screen.findByText('您的观点已经发表')).toBeInTheDocument();
  expect(inputsOf('hall.seedStatement')).toMatchObject([{ text: words }]);
  expect(inputsOf('hall.writeStatement')).toEqual([]);
});

it.each([
  [{ isOpen: false, mayVote: false, mayWrite: false }, '这个议题现在不收集观点'],
  [{ mayVote: false, mayWrite: false }, '年满十八周岁的住户可以写观点'],
  [{ mayWrite: false, written: 10 }, '您已经写了 10 条观点'],
])('who cannot write reads why: %o', async (changes, reason) => {
  open({ 'hall.opinionsOverview': () => anOverview(changes) });
  expect(await screen.findByText(reason)).toBeInTheDocument();
});
