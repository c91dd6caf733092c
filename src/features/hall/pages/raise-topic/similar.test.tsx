import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer } from '@/test/app/answering-server';
import { aSimilarTopic, memberAnswers, topicId } from '@/test/app/raising-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { leaveUnfinished } from '../../hooks/kept-drafts';
import RaiseTopicPage from './index';

jest.setTimeout(30_000);

beforeEach(async () => {
  // A page that is left saves its draft, and what it saved is gone on with.
  await new Promise((resolve) => setTimeout(resolve, 50));
  leaveUnfinished();
});

const open = (answers: Parameters<typeof answeringServer>[0] = {}) => {
  setRouteParameters({});
  const server = answeringServer({
    ...memberAnswers(),
    'hall.similarTopics': () => ({ items: [aSimilarTopic()] }),
    'hall.cosignTopic': () => ({ cosignCount: 4 }),
    ...answers,
  });
  return { ...server, ...renderPage(<RaiseTopicPage />) };
};
const write = async (title: string) => userEvent.type(await screen.findByLabelText(/标题/), title);
const found = () => screen.findByText('邻居可能已经提过', {}, { timeout: 3_000 });

it('shows a neighbour’s topic about the same when the typing pauses, once for a sentence', async () => {
  const { inputsOf } = open();
  await write('单元门禁坏了');
  expect(screen.queryByText('邻居可能已经提过')).not.toBeInTheDocument();
  await found();
  expect(screen.getByText('门禁坏了两个星期')).toBeInTheDocument();
  expect(screen.getByText('很像')).toBeInTheDocument();
  expect(inputsOf('hall.similarTopics')).toMatchObject([{ title: '单元门禁坏了' }]);
});

it('one tap cosigns it instead', async () => {
  const { inputsOf } = open();
  await write('单元门禁坏了');
  await found();
  await userEvent.click(screen.getByRole('button', { name: '附议：门禁坏了两个星期' }));
  expect(await screen.findByText('您不用再写了，草稿可以留着或删除。')).toBeInTheDocument();
  expect(inputsOf('hall.cosignTopic')).toEqual([{ topicId }]);
});

it('can be looked at, and what was written stays', async () => {
  open();
  await write('单元门禁坏了');
  await found();
  await userEvent.click(screen.getByRole('button', { name: '看一看：门禁坏了两个星期' }));
  expect(Taro.navigateTo).toHaveBeenCalled();
  expect(screen.getByLabelText(/标题/)).toHaveValue('单元门禁坏了');
});

it('set aside as something else it stays away', async () => {
  const { inputsOf } = open();
  await write('单元门禁坏了');
  await found();
  await userEvent.click(screen.getByRole('button', { name: '不是同一件事，继续写' }));
  await userEvent.type(screen.getByLabelText(/标题/), '，老人害怕');
  await waitFor(() => expect(inputsOf('hall.similarTopics')).toHaveLength(2), { timeout: 3_000 });
  expect(screen.queryByText('邻居可能已经提过')).not.toBeInTheDocument();
});

it('what cannot be cosigned any more is only to be looked at', async () => {
  open({
    'hall.similarTopics': () => ({
      items: [aSimilarTopic({ mayCosign: false, state: 'implementing' })],
    }),
  });
  await write('单元门禁坏了');
  await found();
  expect(screen.queryByRole('button', { name: /附议：/ })).not.toBeInTheDocument();
});

it('never stands in the way: a failure is not even said', async () => {
  const { inputsOf } = open({
    'hall.similarTopics': () => {
      throw new Error('offline');
    },
  });
  await write('单元门禁坏了');
  await waitFor(() => expect(inputsOf('hall.similarTopics').length).toBeGreaterThan(0), {
    timeout: 3_000,
  });
  expect(screen.queryByText(/网络/)).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: '提交议题' })).toBeEnabled();
});
