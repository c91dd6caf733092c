import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@/shared/roles';
import { abandonAllSubmissions } from '@/src/platform/submission-runner';
import { answeringServer, refusal } from '@/test/app/answering-server';
import {
  anArgumentInList,
  anArgumentsOverview,
  aReplyInList,
  argumentId,
} from '@/test/app/argument-answers';
import { topicId, whoAmI } from '@/test/app/opinion-answers';
import { renderPage } from '@/test/app/render-page';
import { firePageEvent, setRouteParameters } from '@/test/app/taro';
import ArgumentsPage from './index';

jest.setTimeout(20_000);

beforeEach(() => abandonAllSubmissions());

const words = anArgumentInList().text;

const open = (answers: Parameters<typeof answeringServer>[0] = {}, roles?: Role[]) => {
  setRouteParameters({ topicId });
  const server = answeringServer({
    'community.whoAmI': whoAmI(roles),
    'hall.argumentsOverview': () => anArgumentsOverview(),
    'hall.listArguments': () => ({ items: [anArgumentInList()], nextCursor: null }),
    'hall.listReplies': () => ({ items: [aReplyInList()], nextCursor: null }),
    ...answers,
  });
  return { ...server, ...renderPage(<ArgumentsPage />) };
};

it('one tap says an argument is sound, a second takes it back', async () => {
  const { inputsOf } = open({
    'hall.markArgument': ({ mark }: { mark: string | null }) => ({ mark }),
  });
  const sound = await screen.findByRole('checkbox', { name: `有道理：${words}` });
  await userEvent.click(sound);
  await waitFor(() => expect(sound).toBeChecked());
  await userEvent.click(sound);
  await waitFor(() => expect(sound).not.toBeChecked());
  expect(inputsOf('hall.markArgument')).toEqual([
    { argumentId, mark: 'sound' },
    { argumentId, mark: null },
  ]);
});

it('a mark that was refused is not shown as given', async () => {
  open({ 'hall.markArgument': () => refusal('argumentNotOpen') });
  const sound = await screen.findByRole('checkbox', { name: `有道理：${words}` });
  await userEvent.click(sound);
  expect(await screen.findByText(/正在审核或者已被隐藏/)).toBeInTheDocument();
  expect(sound).not.toBeChecked();
});

it('who has not said where they stand is asked once, in place of the first mark', async () => {
  let stance: string | null = null;
  const { inputsOf } = open({
    'hall.argumentsOverview': () => anArgumentsOverview({ stance }),
    'hall.chooseStance': (input: { stance: string }) => {
      stance = input.stance;
      return { stance };
    },
    'hall.markArgument': ({ mark }: { mark: string | null }) => ({ mark }),
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: `没道理：${words}` }));
  expect(inputsOf('hall.markArgument')).toEqual([]);
  const sheet = await screen.findByRole('dialog', { name: '先说说您的态度' });
  const opposing = Array.from(sheet.querySelectorAll('[role=radio]'))[1]!;
  await userEvent.click(opposing);
  await waitFor(() =>
    expect(inputsOf('hall.markArgument')).toEqual([{ argumentId, mark: 'unsound' }]),
  );
  expect(inputsOf('hall.chooseStance')).toEqual([{ topicId, stance: 'opposes' }]);
  expect(await screen.findByText('我的态度：反对')).toBeInTheDocument();
});

it('one’s stance can be changed; it says who sees it', async () => {
  const { inputsOf } = open({ 'hall.chooseStance': () => ({ stance: 'undecided' }) });
  await userEvent.click(await screen.findByText('我的态度：支持'));
  expect(screen.getByText(/别人看不到您的态度/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: '还没想好' }));
  await waitFor(() =>
    expect(inputsOf('hall.chooseStance')).toEqual([{ topicId, stance: 'undecided' }]),
  );
});

it('counts and what both sides grant are in words', async () => {
  open({
    'hall.listArguments': () => ({
      items: [anArgumentInList({ marks: { sound: 6, marked: 8 }, isGrantedByBothSides: true })],
      nextCursor: null,
    }),
  });
  expect(await screen.findByText('8 人评价过，6 人觉得有道理')).toBeInTheDocument();
  expect(screen.getByText('两边的人都认可')).toBeInTheDocument();
});

it('replies unfold, and one can be written where the argument is read', async () => {
  const replies = [aReplyInList()];
  const { inputsOf } = open({
    'hall.listArguments': () => ({
      items: [anArgumentInList({ replies: replies.length })],
      nextCursor: null,
    }),
    'hall.listReplies': () => ({ items: replies, nextCursor: null }),
    'hall.replyToArgument': ({ text }: { text: string }) => {
      replies.push(
        aReplyInList({ id: '019aa000-0000-7000-8000-000000000301', text, isMine: true }),
      );
      return { visibility: 'shown' };
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: '1 条回复，看一看或回复' }));
  expect(await screen.findByText('我家楼道里就是这样。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '发送回复' }));
  expect(screen.getByText('一条回复要写 2 到 300 个字，请修改。')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/我的回复/), '我们楼也是');
  await userEvent.click(screen.getByRole('button', { name: '发送回复' }));
  expect(await screen.findByText('我们楼也是')).toBeInTheDocument();
  expect(inputsOf('hall.replyToArgument')).toMatchObject([{ argumentId, text: '我们楼也是' }]);
});

it('a reply that was not answered stays safe', async () => {
  open({
    'hall.replyToArgument': () => {
      throw new Error('timeout');
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: '回复' }));
  await userEvent.type(screen.getByLabelText(/我的回复/), '我们楼也是');
  await userEvent.click(screen.getByRole('button', { name: '发送回复' }));
  expect(await screen.findByText('还没有送到')).toBeInTheDocument();
  expect(screen.getByLabelText(/我的回复/)).toHaveValue('我们楼也是');
});

it('one’s own are neither marked nor reported; what waits is said to', async () => {
  const { inputsOf } = open({
    'hall.listArguments': () => ({
      items: [anArgumentInList({ isMine: true, visibility: 'waiting' })],
      nextCursor: null,
    }),
  });
  await userEvent.click(await screen.findByRole('tab', { name: '我写的' }));
  expect(await screen.findByText('审核中')).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  expect(screen.queryByText('举报')).not.toBeInTheDocument();
  expect(inputsOf('hall.listArguments').at(-1)).toMatchObject({ which: 'mine' });
});

it('what is hidden leaves its place and its replies', async () => {
  open({
    'hall.listArguments': () => ({
      items: [anArgumentInList({ text: null, author: '', visibility: 'hidden', replies: 1 })],
      nextCursor: null,
    }),
    'moderation.reasonOf': () => ({ reason: 'privacy' }),
  });
  expect(await screen.findByText(/这条内容已被隐藏，原因：泄露他人隐私/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '1 条回复' }));
  expect(await screen.findByText('我家楼道里就是这样。')).toBeInTheDocument();
  expect(screen.queryByLabelText(/我的回复/)).not.toBeInTheDocument();
});

it('a long list comes in pages; what rose meanwhile is shown once', async () => {
  const { inputsOf } = open({
    'hall.listArguments': ({ cursor }: { cursor: string | null }) =>
      cursor
        ? {
            items: [
              anArgumentInList(),
              anArgumentInList({ id: topicId, text: '另外一条不同的理由。' }),
            ],
            nextCursor: null,
          }
        : { items: [anArgumentInList()], nextCursor: 'next' },
  });
  await screen.findByText(words);
  firePageEvent('reachBottom');
  expect(await screen.findByText('另外一条不同的理由。')).toBeInTheDocument();
  expect(screen.getAllByText(words)).toHaveLength(1);
  expect(inputsOf('hall.listArguments')).toMatchObject([{}, { cursor: 'next' }]);
});

it('a concluded topic can be read, and nothing can be said', async () => {
  open({
    'hall.argumentsOverview': () =>
      anArgumentsOverview({ isOpen: false, maySpeak: false, mayWrite: false }),
  });
  expect(await screen.findByText('这个议题现在不收集理由')).toBeInTheDocument();
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '写一条理由' })).not.toBeInTheDocument();
});

it('a minor reads, and learns who may speak', async () => {
  const overview = () => anArgumentsOverview({ maySpeak: false, mayWrite: false, stance: null });
  open({ 'hall.argumentsOverview': overview }, ['resident']);
  expect(await screen.findByText('年满十八周岁的住户可以写理由、做评价')).toBeInTheDocument();
});

it('without a network the page says so', async () => {
  open({
    'hall.argumentsOverview': () => {
      throw new Error('timeout');
    },
  });
  expect(await screen.findByText('网络不太好，没有收到回复。')).toBeInTheDocument();
});

it('nobody has written yet', async () => {
  open({ 'hall.listArguments': () => ({ items: [], nextCursor: null }) });
  expect(await screen.findByText('还没有人写理由')).toBeInTheDocument();
});
