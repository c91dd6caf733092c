import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer } from '@/test/app/answering-server';
import { aTopicCard, memberAnswers } from '@/test/app/raising-answers';
import { renderPage } from '@/test/app/render-page';
import HallPage from './index';

const open = (roles?: string[], items = [aTopicCard()]) => {
  const server = answeringServer({
    ...memberAnswers(roles),
    'hall.listTopics': () => ({ items, nextCursor: null }),
  });
  return { ...server, ...renderPage(<HallPage />) };
};
const opened = () => JSON.stringify((Taro.navigateTo as jest.Mock).mock.calls);

it('leads to search and digests', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: '找议题' }));
  expect(opened()).toContain('search-topics');
  await userEvent.click(screen.getByText('议事周报'));
  expect(opened()).toContain('digests');
});

it('late topics can be looked at alone, and all of them again', async () => {
  const { inputsOf } = open(undefined, []);
  await userEvent.click(await screen.findByRole('checkbox', { name: '只看逾期' }));
  await waitFor(() => expect(inputsOf('hall.listTopics').at(-1)).toMatchObject({ overdue: true }));
  await userEvent.click(await screen.findByRole('button', { name: '看全部议题' }));
  await waitFor(() => expect(inputsOf('hall.listTopics').at(-1)).toMatchObject({ overdue: false }));
});

it('a grid worker raises for neighbours, not for themselves', async () => {
  open(['gridWorker']);
  expect(await screen.findByText('替没有手机的居民提议')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '我要提议' })).not.toBeInTheDocument();
});

it('a resident does', async () => {
  open();
  expect(await screen.findByRole('button', { name: '我要提议' })).toBeInTheDocument();
  expect(screen.queryByText('替没有手机的居民提议')).not.toBeInTheDocument();
});
