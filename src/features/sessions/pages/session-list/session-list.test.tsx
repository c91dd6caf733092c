import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { aSessionCard, sessionId } from '@/test/app/session-answers';
import SessionListPage from './index';

const open = (roles?: Parameters<typeof aMember>[0], answers = {}) => {
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'hall.listSessions': ({ group }: { group: string }) => ({
      items: group === 'past' ? [] : [aSessionCard({ state: 'announced' })],
      nextCursor: null,
    }),
    ...answers,
  });
  renderPage(<SessionListPage />);
  return server;
};

it('shows the sessions to come with time, place and places', async () => {
  open();
  expect(
    await screen.findByText('2026年12月1日 19:00，社区活动室，12 人报名，还有 18 个位子'),
  ).toBeVisible();
  expect(screen.queryByRole('tab', { name: '草稿' })).toBeNull();
  expect(screen.queryByRole('button', { name: '召开议事会' })).toBeNull();
});

it('where none is, it is said', async () => {
  open();
  await userEvent.click(await screen.findByRole('tab', { name: '开过的会' }));
  expect(await screen.findByText('还没有开过会')).toBeVisible();
});

it('those who hold sessions find drafts and go on with them', async () => {
  open(['ownersCommittee']);
  await userEvent.click(await screen.findByRole('tab', { name: '草稿' }));
  await userEvent.click(await screen.findByText('门禁怎么修'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: `/features/sessions/pages/write-session/index?sessionId=${sessionId}`,
  });
});

it('a network that fails is said, with the way to try again', async () => {
  open(undefined, {
    'hall.listSessions': () => {
      throw new Error('offline');
    },
  });
  expect(await screen.findByText('网络不太好，没有收到回复。')).toBeVisible();
});
