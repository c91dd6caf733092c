import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ListedPoll } from '@/src/features/polls/poll-types';
import { answeringServer } from '@/test/app/answering-server';
import { aMember, pollId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import PollsPage from './index';

const aPoll = (changes: Partial<ListedPoll> = {}): ListedPoll => ({
  id: pollId,
  title: '关于续聘物业的表决',
  phase: 'open',
  body: '业主大会',
  legalEffect: 'advisory',
  topicId: null,
  announcedAt: '2026-11-04T02:00:00.000Z',
  opensAt: '2026-11-20T01:00:00.000Z',
  closesAt: '2099-11-30T10:00:00.000Z',
  postedUntil: null,
  cancelledAt: null,
  itemCount: 2,
  mine: { voters: 1, voted: 0 },
  result: null,
  ...changes,
});

const open = (
  polls: Partial<Record<'current' | 'ended', ListedPoll[]>>,
  roles?: Parameters<typeof aMember>[0],
) => {
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'polls.listPolls': ({ shelf }: { shelf: 'current' | 'ended' }) => ({
      items: polls[shelf] ?? [],
      nextCursor: null,
    }),
    'polls.listPollDrafts': () => ({ items: [] }),
  });
  renderPage(<PollsPage />);
  return server;
};

it.each([
  ['not voted yet', aPoll(), ['正在投票', '还没投票']],
  ['voted', aPoll({ mine: { voters: 1, voted: 1 } }), ['正在投票', '已投票']],
  ['one of two', aPoll({ mine: { voters: 2, voted: 1 } }), ['投了 1 票，共 2 票']],
  ['not on the roll', aPoll({ mine: { voters: 0, voted: 0 } }), ['正在投票']],
  ['announced', aPoll({ phase: 'announced' }), ['已公告，还没开始']],
  ['being counted', aPoll({ phase: 'closed' }), ['正在计票', '没有投票']],
])('%s', async (_name, poll, words) => {
  open({ current: [poll] });
  for (const word of words) expect(await screen.findByText(word)).toBeInTheDocument();
});

it('a tap leads to the poll, and once there is a result to the result', async () => {
  open({
    current: [aPoll()],
    ended: [aPoll({ phase: 'preliminary', result: { quorumReached: true, passed: 2 } })],
  });
  await userEvent.click(await screen.findByText('关于续聘物业的表决'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: `/features/polls/pages/poll/index?pollId=${pollId}`,
  });
  await userEvent.click(screen.getByRole('tab', { name: '已结束' }));
  expect(await screen.findByText('通过')).toBeInTheDocument();
  await userEvent.click(screen.getByText('关于续聘物业的表决'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: `/features/polls/pages/poll-result/index?pollId=${pollId}`,
  });
});

it('nothing to decide says so', async () => {
  open({});
  expect(await screen.findByText('现在没有表决')).toBeInTheDocument();
});

it('only those who prepare polls see the way to the drafts', async () => {
  open({}, ['ownersCommittee']);
  expect(await screen.findByText('组织表决')).toBeInTheDocument();
});

it('who has no home here yet is led to one', async () => {
  open({}, []);
  expect(await screen.findByText('先认证您的房屋')).toBeInTheDocument();
});
