import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import OwnContentPage from './index';

const hidden = {
  id: 'i1',
  kind: 'statement',
  topicId: 't1',
  topicTitle: '门禁坏了两个星期',
  words: '隔壁那个人真是……',
  visibility: 'hidden',
  writtenAt: '2026-11-22T02:00:00.000Z',
  hidden: { reason: 'abuse', note: '请不要骂人', at: '2026-11-22T03:00:00.000Z' },
  appeal: null,
  mayAppeal: true,
};
const figures = {
  days: 90,
  hidden: [{ reason: 'abuse', count: 3 }],
  shown: 5,
  restored: 1,
  upheld: 2,
  waiting: 4,
};

const open = (items: object[], appeal: () => unknown = () => ({ appealed: true })) => ({
  ...answeringServer({
    'moderation.ownContent': () => ({ items, nextCursor: null }),
    'moderation.figures': () => figures,
    'moderation.appeal': appeal,
  }),
  ...renderPage(<OwnContentPage />),
});
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

it('hidden words stand there with the reason, and everybody’s numbers below', async () => {
  open([hidden]);
  expect(await screen.findByText('已隐藏')).toBeInTheDocument();
  expect(screen.getByText('原因：辱骂、人身攻击')).toBeInTheDocument();
  expect(screen.getByText('请不要骂人')).toBeInTheDocument();
  expect(await screen.findByText('恢复 1 条，维持 2 条')).toBeInTheDocument();
  expect(screen.getByText('3 条（辱骂、人身攻击 3 条）')).toBeInTheDocument();
});

it('an appeal says something, goes once, and what was typed survives a refusal', async () => {
  const { inputsOf } = open([hidden], () => refusal('alreadyAppealed'));
  await press('不同意，我要申诉');
  const field = screen.getByRole('textbox', { name: '为什么应该恢复显示' });
  await userEvent.type(field, '不服');
  await press('提交申诉');
  expect(screen.getByText('申诉的理由要写 10 到 500 个字，请修改。')).toBeInTheDocument();
  expect(inputsOf('moderation.appeal')).toEqual([]);
  await userEvent.type(field, '，我说的都是事实');
  await press('提交申诉');
  expect(await screen.findByText(/已经为这条内容申诉过一次/)).toBeInTheDocument();
  expect(inputsOf('moderation.appeal')).toEqual([{ itemId: 'i1', words: '不服，我说的都是事实' }]);
  expect(field).toHaveValue('不服，我说的都是事实');
});

it('an appeal is told in all its states', async () => {
  const appeal = {
    words: '我说的都是事实',
    at: '2026-11-22T04:00:00.000Z',
    bySameModerator: false,
  };
  open([
    { ...hidden, mayAppeal: false, appeal: { ...appeal, outcome: 'open' } },
    {
      ...hidden,
      id: 'i2',
      mayAppeal: false,
      appeal: { ...appeal, outcome: 'upheld', bySameModerator: true },
    },
    {
      ...hidden,
      id: 'i3',
      visibility: 'shown',
      hidden: null,
      mayAppeal: false,
      appeal: { ...appeal, outcome: 'restored' },
    },
  ]);
  expect(await screen.findByText(/等管理员复核/)).toBeInTheDocument();
  expect(screen.getByText('社区没有别的管理员，由隐藏的人复核。')).toBeInTheDocument();
  expect(screen.getByText('申诉成立，已经恢复显示。')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '不同意，我要申诉' })).not.toBeInTheDocument();
});

it('what waits says that nobody else reads it', async () => {
  open([{ ...hidden, visibility: 'waiting', hidden: null, mayAppeal: false }]);
  expect(await screen.findByText('审核中，别人还看不到')).toBeInTheDocument();
});

it('words outside of topics lead to where they stand', async () => {
  const request = { kind: 'helpRequest', subjectId: 'h1', topicId: null, topicTitle: null };
  open([{ ...hidden, ...request }]);
  expect(await screen.findByText('邻里互助求助')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '打开求助' })).toBeInTheDocument();
});

it('nothing to say is good news', async () => {
  open([]);
  expect(await screen.findByText('您写的内容都正常显示')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByText('5 条')).toBeInTheDocument());
});
