import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aTopicCard, memberAnswers } from '@/test/app/raising-answers';
import { renderPage } from '@/test/app/render-page';
import SearchTopicsPage from './index';

type Sought = { words: string };

const open = (answers: Parameters<typeof answeringServer>[0] = {}) => {
  const server = answeringServer({
    ...memberAnswers(),
    'hall.searchTopics': ({ words }: Sought) => ({
      items:
        words === '没有的'
          ? []
          : [aTopicCard({ title: words ? `有${words}的议题` : '最新的议题' })],
      nextCursor: null,
    }),
    ...answers,
  });
  return { ...server, ...renderPage(<SearchTopicsPage />) };
};
const last = (inputs: unknown[]) => inputs.at(-1);

it('finds what has the words, when the typing pauses', async () => {
  const { inputsOf } = open();
  expect(await screen.findByText('最新的议题')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/要找的字/), '充电桩');
  expect(await screen.findByText('有充电桩的议题')).toBeInTheDocument();
  expect(inputsOf('hall.searchTopics').map((input) => (input as Sought).words)).toEqual([
    '',
    '充电桩',
  ]);
});

it('narrows by state, category, building, lateness and whose they are', async () => {
  const { inputsOf } = open();
  await screen.findByText('最新的议题');
  await userEvent.click(screen.getByRole('tab', { name: '已采纳' }));
  await userEvent.click(screen.getByRole('button', { name: /分类：全部分类/ }));
  await userEvent.click(screen.getByRole('radio', { name: '停车' }));
  await userEvent.click(screen.getByRole('button', { name: /全部楼栋/ }));
  await userEvent.click(screen.getByRole('radio', { name: '2栋' }));
  await userEvent.click(screen.getByRole('checkbox', { name: /只看逾期/ }));
  await userEvent.click(screen.getByRole('radio', { name: '我关注的' }));
  await waitFor(() =>
    expect(last(inputsOf('hall.searchTopics'))).toMatchObject({
      group: 'accepted',
      category: 'parking',
      buildingId: '019aa000-0000-7000-8000-0000000000b2',
      overdue: true,
      mine: 'followed',
    }),
  );
  expect(screen.getByRole('checkbox', { name: /只看逾期/ })).toBeChecked();
});

it('says what to do when nothing is found', async () => {
  open();
  await userEvent.type(await screen.findByLabelText(/要找的字/), '没有的');
  expect(await screen.findByText('没有找到这样的议题')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '看全部议题' }));
  expect(await screen.findByText('最新的议题')).toBeInTheDocument();
});

it('keeps the words when the network fails', async () => {
  open({
    'hall.searchTopics': () => {
      throw new Error('offline');
    },
  });
  await userEvent.type(await screen.findByLabelText(/要找的字/), '电梯');
  expect((await screen.findAllByRole('button', { name: /再试|重试|重新/ })).length).toBeGreaterThan(
    0,
  );
  expect(screen.getByLabelText(/要找的字/)).toHaveValue('电梯');
});

it('who may not read the hall is told so', async () => {
  open({ 'hall.searchTopics': () => refusal('notAllowed') });
  expect(await screen.findByText(/还没有办理这件事的权限/)).toBeInTheDocument();
});
