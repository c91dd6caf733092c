import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import {
  aParagraph,
  aSuggestionCard,
  onePage,
  secondParagraphId,
  suggestionId,
  topicId,
} from '@/test/app/text-answers';
import SuggestPage from './index';

const open = (answers: Parameters<typeof answeringServer>[0] = {}) => {
  setRouteParameters({ topicId, paragraphId: secondParagraphId });
  const server = answeringServer({
    'community.whoAmI': aMember(['resident', 'adult']),
    'hall.textParagraph': () => aParagraph(),
    'hall.textSuggestions': () => onePage(aSuggestionCard()),
    ...answers,
  });
  renderPage(<SuggestPage />);
  return server;
};

const rewrite = async (wording: string, reason: string) => {
  await userEvent.click(await screen.findByRole('radio', { name: '改写这一段' }));
  const field = screen.getByLabelText(/改成什么/);
  await userEvent.clear(field);
  await userEvent.type(field, wording);
  await userEvent.type(screen.getByLabelText(/为什么/), reason);
};
const submit = () => userEvent.click(screen.getByRole('button', { name: '提交建议' }));

it('shows what neighbours suggest: struck out and underlined for the eye, in words for the ear', async () => {
  open();
  const words = '由，把“物业”改成“业委会”，负责日常管理。';
  const wording = await screen.findByRole('group', { name: words });
  expect(wording.querySelector('.wording__removed')).toHaveTextContent('物业');
  expect(wording.querySelector('.wording__added')).toHaveTextContent('业委会');
  expect(screen.getByText('业委会更了解大家的想法。')).toBeInTheDocument();
  expect(screen.getByText('3 位邻居支持')).toBeInTheDocument();
});

it('supports a suggestion, and takes it back', async () => {
  let isSupported = false;
  const { inputsOf } = open({
    'hall.textSuggestions': () => onePage(aSuggestionCard({ isSupported })),
    'hall.supportSuggestion': ({ supports }: { supports: boolean }) => {
      isSupported = supports;
      return { supportCount: 4 };
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: '支持这条建议' }));
  await userEvent.click(await screen.findByRole('button', { name: '已支持这条建议，点一下取消' }));
  expect(await screen.findByRole('button', { name: '支持这条建议' })).toBeInTheDocument();
  expect(inputsOf('hall.supportSuggestion')).toEqual([
    { topicId, suggestionId, supports: true },
    { topicId, suggestionId, supports: false },
  ]);
});

it('begins from the words as they are, and says what is missing where it is', async () => {
  const { calls } = open();
  await userEvent.click(await screen.findByRole('radio', { name: '改写这一段' }));
  expect(screen.getByLabelText(/改成什么/)).toHaveValue('由物业负责日常管理。');
  await submit();
  expect(screen.getByText(/您写的和原文一样/)).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/改成什么/), '每月公布账目。');
  expect(screen.getByText('请写明理由，5 到 300 个字。')).toBeInTheDocument();
  expect(calls.some(({ path }) => path === 'hall.suggestChange')).toBe(false);
});

it('sends the suggestion with the words it is about, and says what comes next', async () => {
  const { inputsOf } = open({ 'hall.suggestChange': () => ({ visibility: 'shown' }) });
  await rewrite('由业委会管理。', '大家更放心。');
  await submit();
  expect(await screen.findByText('已收到')).toBeInTheDocument();
  expect(inputsOf('hall.suggestChange')).toEqual([
    {
      id: expect.any(String),
      topicId,
      paragraphId: secondParagraphId,
      kind: 'reword',
      originalText: '由物业负责日常管理。',
      wording: '由业委会管理。',
      reason: '大家更放心。',
    },
  ]);
});

it('a removal and a comment bring no words of their own', async () => {
  const { inputsOf } = open({ 'hall.suggestChange': () => ({ visibility: 'waiting' }) });
  await userEvent.click(await screen.findByRole('radio', { name: '删去这一段' }));
  expect(screen.queryByLabelText(/改成什么/)).not.toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/为什么/), '上面已经写过了。');
  await submit();
  expect(await screen.findByText('审核通过以后，邻居们就能看到。')).toBeInTheDocument();
  expect(inputsOf('hall.suggestChange')).toMatchObject([{ kind: 'remove', wording: '' }]);
});

it('what was typed survives a paragraph that changed meanwhile, and the new words are shown', async () => {
  let text = '由物业负责日常管理。';
  open({
    'hall.textParagraph': () => aParagraph({ paragraph: { ...aParagraph().paragraph, text } }),
    'hall.suggestChange': () => {
      text = '由居委会负责日常管理。';
      return refusal('paragraphChangedMeanwhile');
    },
  });
  await rewrite('由业委会管理。', '大家更放心。');
  await submit();
  expect(await screen.findByText(/这一段刚刚改过/)).toBeInTheDocument();
  expect(await screen.findByText('由居委会负责日常管理。')).toBeInTheDocument();
  expect(screen.getByLabelText(/改成什么/)).toHaveValue('由业委会管理。');
  expect(screen.getByLabelText(/为什么/)).toHaveValue('大家更放心。');
});

it('one’s own suggestion is taken back after being asked', async () => {
  const { inputsOf } = open({
    'hall.textSuggestions': () => onePage(aSuggestionCard({ isMine: true })),
    'hall.withdrawSuggestion': () => ({}),
  });
  await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
  await userEvent.click(await screen.findByRole('button', { name: '撤回建议' }));
  await waitFor(() => expect(inputsOf('hall.withdrawSuggestion')).toEqual([{ suggestionId }]));
});

it('what a moderator hid leaves its place and the reason', async () => {
  open({
    'hall.textSuggestions': () =>
      onePage(
        aSuggestionCard({
          visibility: 'hidden',
          hiddenReason: '广告、引流',
          segments: [],
          reason: '',
        }),
      ),
  });
  expect(await screen.findByText('这条内容已被隐藏，原因：广告、引流')).toBeInTheDocument();
});

it('once the text stands, suggestions are read and none is made', async () => {
  open({
    'hall.textParagraph': () =>
      aParagraph({ maySuggest: false, whyItStands: '议题已经进入表决。' }),
  });
  expect(await screen.findByText('议题已经进入表决。')).toBeInTheDocument();
  expect(await screen.findByText('业委会更了解大家的想法。')).toBeInTheDocument();
  expect(screen.queryByText('我来提建议')).not.toBeInTheDocument();
});

it('a paragraph that is gone says so', async () => {
  open({ 'hall.textParagraph': () => refusal('paragraphUnknown') });
  expect(await screen.findByText(/没有找到这一段/)).toBeInTheDocument();
});
