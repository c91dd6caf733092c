import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import ModerationQueuePage from './index';

const waiting = {
  id: 'i1',
  kind: 'argument',
  subjectId: 's1',
  topicId: 't1',
  topicTitle: '门禁坏了两个星期',
  words: '隔壁那个人的电话是……',
  writtenAt: '2026-11-22T02:00:00.000Z',
  queuedBecause: 'wordList',
  queuedAt: '2026-11-22T02:00:00.000Z',
  suspicion: 'privacy',
  isOwn: true,
};

const open = (items: object[], answers: Parameters<typeof answeringServer>[0] = {}) => ({
  ...answeringServer({
    'moderation.listQueue': () => ({ items, nextCursor: null }),
    'moderation.listForbiddenWords': () => ({ words: ['张三丰'] }),
    ...answers,
  }),
  ...renderPage(<ModerationQueuePage />),
});

it('lists what waits, why, and what is one’s own', async () => {
  open([waiting]);
  expect(await screen.findByText(waiting.words)).toBeInTheDocument();
  for (const words of ['词表发现可疑用语', '可能：泄露他人隐私', '您自己写的']) {
    expect(screen.getByText(words)).toBeInTheDocument();
  }
});

it('words outside of topics have no title of a topic', async () => {
  open([{ ...waiting, kind: 'helpRequest', topicId: null, topicTitle: null }]);
  expect(await screen.findByText('邻里互助求助')).toBeInTheDocument();
});

it('nothing waiting is good news', async () => {
  open([]);
  expect(await screen.findByText('没有等待审核的内容')).toBeInTheDocument();
});

it('a word is added; one that is refused stays in the field', async () => {
  const { inputsOf } = open([], {
    'moderation.addForbiddenWord': () => refusal('forbiddenWordTooShort'),
  });
  await userEvent.type(await screen.findByRole('textbox', { name: '再加一个词' }), '滚');
  await userEvent.click(screen.getByRole('button', { name: '添加' }));
  expect(await screen.findByText(/请至少写两个字/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: '再加一个词' })).toHaveValue('滚');
  expect(inputsOf('moderation.addForbiddenWord')).toEqual([{ word: '滚' }]);
});

it('a word is removed', async () => {
  const { inputsOf } = open([], { 'moderation.removeForbiddenWord': () => ({ words: [] }) });
  await userEvent.click(await screen.findByRole('button', { name: '删去：张三丰' }));
  await waitFor(() =>
    expect(inputsOf('moderation.removeForbiddenWord')).toEqual([{ word: '张三丰' }]),
  );
});

it('who does not moderate is told so, and asked for no words', async () => {
  open([], { 'moderation.listQueue': () => refusal('notAllowed') });
  expect(await screen.findByText('您还不能查看这里')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '添加' })).not.toBeInTheDocument();
});
