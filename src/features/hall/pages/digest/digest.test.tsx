import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DigestData } from '@/src/features/hall/hall-types';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { memberAnswers, topicId } from '@/test/app/raising-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import DigestsPage from '../digests/index';
import DigestPage from './index';

const digestId = '019aa000-0000-7000-8000-00000000d001';
const at = '2026-11-18T02:00:00.000Z';
const aDigest = (changes: Partial<DigestData> = {}): DigestData => ({
  weekBegins: '2026-11-16',
  writtenAt: '2026-11-23T00:00:00.000Z',
  isWanted: true,
  items: [
    {
      position: 0,
      section: 'accepted',
      topicId,
      words: { title: '门口台阶加扶手', sentence: '业主委员会采纳了议题：情况属实。' },
      at,
    },
    { position: 1, section: 'declined', topicId, words: null, at },
  ],
  ...changes,
});

const open = (page = <DigestPage />, answers: Parameters<typeof answeringServer>[0] = {}) => {
  setRouteParameters({ digestId });
  const server = answeringServer({
    ...memberAnswers(),
    'hall.digestDetail': () => aDigest(),
    'hall.listDigests': () => ({
      items: [{ id: digestId, weekBegins: '2026-11-16', itemCount: 2 }],
      nextCursor: null,
      isWanted: true,
    }),
    'hall.chooseDigest': () => ({}),
    ...answers,
  });
  return { ...server, ...renderPage(page) };
};

it('tells the week, what came of what, and leads to the topic', async () => {
  open();
  expect(await screen.findByText('2026年11月16日 到 11月22日')).toBeInTheDocument();
  expect(screen.getByText('采纳了')).toBeInTheDocument();
  expect(screen.queryByText('表决结果')).not.toBeInTheDocument();
  await userEvent.click(screen.getByText('门口台阶加扶手'));
  expect(JSON.stringify((Taro.navigateTo as jest.Mock).mock.calls)).toContain(topicId);
});

it('of what is hidden only the place is left', async () => {
  open();
  expect(await screen.findByText('这条内容已被隐藏')).toBeInTheDocument();
});

it('can be told not to come any more', async () => {
  const { inputsOf } = open();
  const tell = await screen.findByRole('switch', { name: /每周一告诉我/ });
  expect(tell).toBeChecked();
  await userEvent.click(tell);
  await waitFor(() => expect(inputsOf('hall.chooseDigest')).toEqual([{ wanted: false }]));
});

it('one that does not exist says so', async () => {
  open(<DigestPage />, { 'hall.digestDetail': () => refusal('digestNotFound') });
  expect(await screen.findByText(/没有找到这一期周报/)).toBeInTheDocument();
});

it('all of them, the newest first, each one tap away', async () => {
  open(<DigestsPage />);
  await userEvent.click(await screen.findByText('2026年11月16日 到 11月22日'));
  expect(JSON.stringify((Taro.navigateTo as jest.Mock).mock.calls)).toContain(digestId);
});

it('before the first one it is said when there will be one', async () => {
  open(<DigestsPage />, {
    'hall.listDigests': () => ({ items: [], nextCursor: null, isWanted: true }),
  });
  expect(await screen.findByText('还没有周报')).toBeInTheDocument();
});
