import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { aSessionCard, sessionId } from '@/test/app/session-answers';
import type { TopicDetail } from '../hall-types';
import { SessionsEntry } from './sessions-entry';

const topic = { id: 'topic1' } as TopicDetail;

it('a topic shows the sessions that are about it, and nothing where there is none', async () => {
  answeringServer({ 'hall.sessionsOfTopic': () => [aSessionCard()] });
  renderPage(<SessionsEntry topic={topic} />);
  await userEvent.click(await screen.findByText('门禁怎么修'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/features/sessions/pages/session/index?sessionId=${sessionId}`,
  });
});

it('nothing stands on a topic no session is about', async () => {
  const server = answeringServer({ 'hall.sessionsOfTopic': () => [] });
  const { container } = renderPage(<SessionsEntry topic={topic} />);
  await screen.findByText((_, element) => element === document.body && server.calls.length === 1);
  expect(container).toBeEmptyDOMElement();
});
