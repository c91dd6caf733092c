import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { abandonAllSubmissions } from '@/src/platform/submission-runner';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { anArgumentsOverview } from '@/test/app/argument-answers';
import { topicId, whoAmI } from '@/test/app/opinion-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import WriteArgumentPage from './index';

const words = '装了充电棚，就没有人再把电动车推上楼。';

jest.setTimeout(20_000);

beforeEach(() => abandonAllSubmissions());

const open = (answers: Parameters<typeof answeringServer>[0] = {}) => {
  setRouteParameters({ topicId });
  const server = answeringServer({
    'community.whoAmI': whoAmI(),
    'hall.argumentsOverview': () => anArgumentsOverview(),
    'hall.writeArgument': () => ({ visibility: 'shown' }),
    ...answers,
  });
  return { ...server, ...renderPage(<WriteArgumentPage />) };
};

const write = async () => {
  await userEvent.click(await screen.findByRole('radio', { name: '反对的理由' }));
  await userEvent.type(screen.getByLabelText(/^理由/), words);
  await userEvent.click(screen.getByRole('button', { name: '发表' }));
};

it('hands the argument in once, on its side', async () => {
  const { inputsOf } = open();
  await write();
  expect(await screen.findByText('您的理由已经发表')).toBeInTheDocument();
  expect(inputsOf('hall.writeArgument')).toMatchObject([{ topicId, side: 'against', text: words }]);
});

it('says what is missing where it is missing, and hands nothing in', async () => {
  const { inputsOf } = open();
  await userEvent.click(await screen.findByRole('button', { name: '发表' }));
  expect(screen.getByText('请先选择支持还是反对。')).toBeInTheDocument();
  expect(screen.getByText('一条理由要写 10 到 500 个字，请修改。')).toBeInTheDocument();
  expect(inputsOf('hall.writeArgument')).toEqual([]);
});

it('what is being looked at says so', async () => {
  open({ 'hall.writeArgument': () => ({ visibility: 'waiting' }) });
  await write();
  expect(await screen.findByText('您的理由已收到，正在审核')).toBeInTheDocument();
});

it('what was written survives a refusal', async () => {
  open({ 'hall.writeArgument': () => refusal('argumentsClosed') });
  await write();
  expect(await screen.findByText(/现在不收集理由/)).toBeInTheDocument();
  expect(screen.getByLabelText(/^理由/)).toHaveValue(words);
});

it('and a network that fails', async () => {
  open({
    'hall.writeArgument': () => {
      throw new Error('timeout');
    },
  });
  await write();
  expect(await screen.findByText('还没有送到')).toBeInTheDocument();
  expect(screen.getByLabelText(/^理由/)).toHaveValue(words);
  expect(screen.getByRole('radio', { name: '反对的理由' })).toBeChecked();
});

it.each([
  [{ isOpen: false, maySpeak: false, mayWrite: false }, '这个议题现在不收集理由'],
  [{ maySpeak: false, mayWrite: false }, '年满十八周岁的住户可以写理由'],
  [{ mayWrite: false, written: 20 }, '您已经写了 20 条理由'],
])('who cannot write reads why: %o', async (changes, reason) => {
  open({ 'hall.argumentsOverview': () => anArgumentsOverview(changes) });
  expect(await screen.findByText(reason)).toBeInTheDocument();
});
