import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { topicId } from '@/test/app/text-answers';
import type { TopicDetail } from '../hall-types';
import { TextEntry } from './text-entry';

const topic = { id: topicId } as TopicDetail;
const summary = {
  version: { number: 3, publishedAt: '2026-11-20T02:00:00.000Z' },
  openSuggestions: 2,
  mayWrite: false,
  isOpen: true,
};

const show = (changes: object) => {
  const server = answeringServer({ 'hall.textSummary': () => ({ ...summary, ...changes }) });
  return { ...server, ...renderPage(<TextEntry topic={topic} />) };
};

it('leads to the text and says what waits beside it', async () => {
  show({});
  expect(
    await screen.findByText(/第 3 版 · 2026年11月20日公布，可以提修改建议/),
  ).toBeInTheDocument();
  expect(screen.getByText('2 条建议')).toBeInTheDocument();
  await userEvent.click(screen.getByText('方案文稿'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/features/hall/pages/text/index?topicId=${topicId}`,
  });
});

it('a writer begins where nothing is published yet', async () => {
  show({ version: null, mayWrite: true, openSuggestions: 0 });
  await userEvent.click(await screen.findByText('写方案文稿'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/features/hall/pages/text-desk/index?topicId=${topicId}`,
  });
});

it('is nothing for everybody else before there is a text', async () => {
  const { container, calls } = show({ version: null });
  await waitFor(() => expect(calls).toHaveLength(1));
  expect(container).toBeEmptyDOMElement();
});
