import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import Taro from '@/test/app/taro';
import MessagesPage from './index';

const message = (id: string, isRead: boolean, kind = 'pollReminder') => ({
  id,
  kind,
  subjectId: 'p1',
  title: '要不要建充电棚',
  body: '您还没有投票，2026年12月2日 10:00 截止。',
  leftAt: '2020-11-22T02:00:00.000Z',
  isRead,
});

const open = (items: object[]) => {
  const server = answeringServer({
    'messages.listMessages': () => ({ items, nextCursor: null }),
    'messages.readMessages': () => ({ read: true }),
  });
  renderPage(<MessagesPage />);
  return server;
};

it('shows each message, marks what is new, and tells the server once that it was seen', async () => {
  const server = open([message('m1', false), message('m2', true, 'pollResult')]);
  expect(await screen.findByText('投票提醒：要不要建充电棚')).toBeVisible();
  expect(screen.getByText('表决结果：要不要建充电棚')).toBeVisible();
  expect(screen.getAllByText('新消息')).toHaveLength(1);
  await waitFor(() =>
    expect(server.inputsOf('messages.readMessages')).toEqual([{ messageIds: ['m1'] }]),
  );
});

it('leads to the poll or its result', async () => {
  open([message('m1', true), message('m2', true, 'pollResult')]);
  fireEvent.click(await screen.findByText('投票提醒：要不要建充电棚'));
  fireEvent.click(screen.getByText('表决结果：要不要建充电棚'));
  expect((Taro.navigateTo as jest.Mock).mock.calls).toEqual([
    [{ url: '/features/polls/pages/poll/index?pollId=p1' }],
    [{ url: '/features/polls/pages/poll-result/index?pollId=p1' }],
  ]);
});

it('nothing yet is no error; not being a member is said', async () => {
  open([]);
  expect(await screen.findByText('还没有消息')).toBeVisible();
  answeringServer({ 'messages.listMessages': () => refusal('notAllowed') });
  renderPage(<MessagesPage />);
  expect(await screen.findByText('您还不能查看这里')).toBeVisible();
});
