import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer } from '@/test/app/answering-server';
import { anArgumentsOverview } from '@/test/app/argument-answers';
import { anOverview, topicId } from '@/test/app/opinion-answers';
import { renderPage } from '@/test/app/render-page';
import type { TopicDetail } from '../hall-types';
import { ArgumentsEntry } from './arguments-entry';
import { OpinionsEntry } from './opinions-entry';

const topic = { id: topicId } as TopicDetail;

const open = (answers: Parameters<typeof answeringServer>[0]) => {
  const server = answeringServer(answers);
  const page = renderPage(
    <>
      <OpinionsEntry topic={topic} />
      <ArgumentsEntry topic={topic} />
    </>,
  );
  return { ...server, ...page };
};

it('a topic shows how many talk, what is left for the reader, and both sides, in one request', async () => {
  const { envelopes } = open({
    'hall.opinionsOverview': () => anOverview({ total: 25, voted: 13, voters: 70 }),
    'hall.argumentsOverview': () => anArgumentsOverview({ for: 6, against: 5 }),
  });
  expect(await screen.findByText('25 条观点，70 人参加')).toBeInTheDocument();
  expect(screen.getByText('我还有 12 条没看')).toBeInTheDocument();
  expect(await screen.findByText('支持的理由 6 条，反对的理由 5 条')).toBeInTheDocument();
  expect(envelopes).toHaveLength(1);
  await userEvent.click(screen.getByText('大家怎么看'));
  expect(Taro.navigateTo).toHaveBeenCalledWith(
    expect.objectContaining({ url: expect.stringContaining('/opinions/') }),
  );
});

it('nothing is shown before the topic is talked over, and what was said afterwards stays', async () => {
  const closed = { isOpen: false, mayVote: false };
  const before = open({
    'hall.opinionsOverview': () => anOverview({ ...closed, total: 0 }),
    'hall.argumentsOverview': () => anArgumentsOverview({ isOpen: false, for: 0, against: 0 }),
  });
  await waitFor(() => expect(before.calls).toHaveLength(2));
  expect(screen.queryByText('大家怎么看')).not.toBeInTheDocument();
  expect(screen.queryByText('正反理由')).not.toBeInTheDocument();
  before.unmount();
  open({
    'hall.opinionsOverview': () => anOverview({ ...closed, voted: 1 }),
    'hall.argumentsOverview': () => anArgumentsOverview({ isOpen: false }),
  });
  expect(await screen.findByText('大家怎么看')).toBeInTheDocument();
  expect(await screen.findByText('正反理由')).toBeInTheDocument();
  expect(screen.queryByText(/没看/)).not.toBeInTheDocument();
});
