import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TopicCardData } from '@/src/features/hall/hall-types';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aTopicCard, memberAnswers, topicId } from '@/test/app/raising-answers';
import { renderPage } from '@/test/app/render-page';
import MyTopicsPage from './index';

const open = (
  topic: Partial<TopicCardData>,
  answers: Parameters<typeof answeringServer>[0] = {},
) => {
  const server = answeringServer({
    ...memberAnswers(),
    'hall.myTopics': () => ({
      drafts: [],
      items: [aTopicCard({ isMine: true, ...topic })],
      nextCursor: null,
    }),
    'moderation.reasonOf': () => ({ reason: 'abuse' }),
    'hall.takeBackTopic': () => ({}),
    ...answers,
  });
  return { ...server, ...renderPage(<MyTopicsPage />) };
};

it('a topic that is being looked at says so, and can be taken back to be written anew', async () => {
  const { inputsOf } = open({ state: 'submitted', visibility: 'waiting' });
  expect(await screen.findByText('审核中')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '取回修改：门禁坏了两个星期' }));
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalled());
  expect(inputsOf('hall.takeBackTopic')).toEqual([{ topicId }]);
  expect(JSON.stringify((Taro.navigateTo as jest.Mock).mock.calls)).toContain(topicId);
});

it('one that did not pass says why, and leads to the appeal', async () => {
  open({ state: 'submitted', visibility: 'hidden' });
  expect(await screen.findByText('没有通过审核：辱骂、人身攻击')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /查看我的内容审核/ })).toBeInTheDocument();
});

it('one that everybody reads has neither mark nor way back', async () => {
  open({});
  expect(await screen.findByText('门禁坏了两个星期')).toBeInTheDocument();
  expect(screen.queryByText('审核中')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /取回修改/ })).not.toBeInTheDocument();
});

it('a moderator who was first is said', async () => {
  open(
    { state: 'submitted', visibility: 'waiting' },
    { 'hall.takeBackTopic': () => refusal('topicNotInReview') },
  );
  await userEvent.click(await screen.findByRole('button', { name: /取回修改/ }));
  expect(await screen.findByText(/现在不在审核中/)).toBeInTheDocument();
  expect(Taro.navigateTo).not.toHaveBeenCalled();
});
