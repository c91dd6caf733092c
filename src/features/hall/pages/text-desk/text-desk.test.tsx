import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import {
  aDesk,
  aSuggestionCard,
  onePage,
  paragraphId,
  secondParagraphId,
  suggestionId,
  topicId,
} from '@/test/app/text-answers';
import TextDeskPage from './index';

jest.setTimeout(20_000);

const changes = {
  summary: '改了 1 段',
  title: [],
  items: [
    {
      kind: 'changed',
      paragraphId: secondParagraphId,
      change: 'reworded',
      moved: false,
      paragraphKind: 'clause',
      kindChanged: false,
      positionBefore: 2,
      positionAfter: 2,
      segments: [{ kind: 'added', text: '业委会' }],
    },
  ],
  nextCursor: null,
};

const open = (answers: Parameters<typeof answeringServer>[0] = {}) => {
  setRouteParameters({ topicId });
  const server = answeringServer({
    'community.whoAmI': aMember(['ownersCommittee']),
    'hall.textDesk': () => aDesk(),
    'hall.textSuggestions': () => onePage(aSuggestionCard()),
    'hall.unpublishedChanges': () => changes,
    ...answers,
  });
  renderPage(<TextDeskPage />);
  return server;
};
const tab = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('tab', { name }));

it('a text nobody has begun is begun with one tap', async () => {
  let desk = aDesk({ text: null, items: [] });
  const { inputsOf } = open({
    'hall.textDesk': () => desk,
    'hall.beginText': () => {
      desk = aDesk();
      return { begun: true };
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: '开始写' }));
  expect(await screen.findByText('由物业负责日常管理。')).toBeInTheDocument();
  expect(inputsOf('hall.beginText')).toEqual([{ topicId }]);
});

it('a paragraph is rewritten, under the revision that was read', async () => {
  const { inputsOf } = open({ 'hall.editText': () => ({ revision: 5 }) });
  await userEvent.click(await screen.findByRole('button', { name: '修改第 2 段' }));
  const field = await screen.findByLabelText(/这一段的文字/);
  await userEvent.clear(field);
  expect(screen.getByText(/每一段要写 1 到 500 个字/)).toBeInTheDocument();
  await userEvent.type(field, '由业委会管理。');
  await userEvent.click(screen.getByRole('button', { name: '保存这一段' }));
  await waitFor(() =>
    expect(inputsOf('hall.editText')).toEqual([
      {
        topicId,
        revision: 4,
        edit: {
          kind: 'write',
          paragraphId: secondParagraphId,
          paragraphKind: 'clause',
          text: '由业委会管理。',
        },
      },
    ]),
  );
});

it('when somebody else was first, their words are shown and one’s own stay', async () => {
  let desk = aDesk();
  const { inputsOf } = open({
    'hall.textDesk': () => desk,
    'hall.editText': ({ revision }: { revision: number }) => {
      if (revision === 9) return { revision: 10 };
      const [heading, clause] = aDesk().items;
      desk = aDesk({
        text: { ...aDesk().text!, revision: 9 },
        items: [heading!, { ...clause!, text: '由居委会管理。' }],
      });
      return refusal('textChangedMeanwhile');
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: '修改第 2 段' }));
  await userEvent.type(await screen.findByLabelText(/这一段的文字/), '每月公布账目。');
  await userEvent.click(screen.getByRole('button', { name: '保存这一段' }));
  expect(await screen.findByText('这一段刚刚被别人改成')).toBeInTheDocument();
  expect(screen.getByLabelText(/这一段的文字/)).toHaveValue('由物业负责日常管理。每月公布账目。');
  await userEvent.click(screen.getByRole('button', { name: '保存这一段' }));
  await waitFor(() => expect(inputsOf('hall.editText')).toHaveLength(2));
  expect(inputsOf('hall.editText')[1]).toMatchObject({ revision: 9 });
});

it('what was typed and not kept comes back when the paragraph is opened again, and can be dropped', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: '修改第 2 段' }));
  await userEvent.type(await screen.findByLabelText(/这一段的文字/), '没保存');
  await userEvent.click(screen.getByRole('button', { name: '关闭' }));
  await userEvent.click(await screen.findByRole('button', { name: '修改第 2 段' }));
  expect(await screen.findByLabelText(/这一段的文字/)).toHaveValue('由物业负责日常管理。没保存');
  await userEvent.click(screen.getByRole('button', { name: '换回现在的文字' }));
  expect(screen.getByLabelText(/这一段的文字/)).toHaveValue('由物业负责日常管理。');
});

it('a paragraph goes up by being put behind the one above the one above', async () => {
  const { inputsOf } = open({ 'hall.editText': () => ({ revision: 5 }) });
  await userEvent.click(await screen.findByRole('button', { name: '修改第 2 段' }));
  expect(screen.queryByRole('button', { name: '往下移' })).not.toBeInTheDocument();
  await userEvent.click(await screen.findByRole('button', { name: '往上移' }));
  await waitFor(() =>
    expect(inputsOf('hall.editText')).toMatchObject([
      { edit: { kind: 'move', paragraphId: secondParagraphId, afterId: null } },
    ]),
  );
});

it('a whole document is pasted, one paragraph a line', async () => {
  const { inputsOf } = open({ 'hall.editText': () => ({ revision: 5 }) });
  await userEvent.click(await screen.findByRole('button', { name: '在第 1 段后面加' }));
  const field = await screen.findByLabelText(/新的内容/);
  await userEvent.click(field);
  await userEvent.paste('每度电收费一元。\n孤寡老人免费。');
  await userEvent.click(screen.getByRole('button', { name: '加 2 段' }));
  await waitFor(() =>
    expect(inputsOf('hall.editText')).toMatchObject([
      { edit: { kind: 'insert', afterId: paragraphId, text: '每度电收费一元。\n孤寡老人免费。' } },
    ]),
  );
});

it('several suggestions are taken over into one version, after being asked', async () => {
  const other = aSuggestionCard({ id: topicId, paragraphId });
  const { inputsOf } = open({
    'hall.textSuggestions': () => onePage(aSuggestionCard(), other),
    'hall.acceptSuggestions': () => ({ version: 3 }),
  });
  await tab(/建议/);
  for (const choice of await screen.findAllByRole('checkbox', { name: '采纳这一条' }))
    await userEvent.click(choice);
  await userEvent.click(screen.getByRole('button', { name: '采纳选中的 2 条，公布新版本' }));
  await userEvent.click(await screen.findByRole('button', { name: '采纳并公布' }));
  await waitFor(() =>
    expect(inputsOf('hall.acceptSuggestions')).toEqual([
      {
        topicId,
        note: '',
        accepted: [
          { suggestionId, byHand: null },
          { suggestionId: topicId, byHand: null },
        ],
      },
    ]),
  );
});

it('one whose paragraph has changed since is applied by hand to the words of now', async () => {
  const outdated = {
    now: '由居委会负责日常管理。',
    segments: [{ kind: 'added' as const, text: '居委会' }],
  };
  const { inputsOf } = open({
    'hall.textSuggestions': () => onePage(aSuggestionCard({ outdated })),
    'hall.acceptSuggestions': () => ({ version: 3 }),
  });
  await tab(/建议/);
  expect(await screen.findByText('这一段后来又改过')).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '照现在的文字改好再采纳' }));
  const field = await screen.findByLabelText(/这一段改成/);
  expect(field).toHaveValue('由居委会负责日常管理。');
  await userEvent.clear(field);
  await userEvent.type(field, '由业委会牵头。');
  await userEvent.click(screen.getByRole('button', { name: '采纳，公布新版本' }));
  await waitFor(() =>
    expect(inputsOf('hall.acceptSuggestions')).toMatchObject([
      {
        accepted: [{ suggestionId, byHand: { onText: outdated.now, wording: '由业委会牵头。' } }],
      },
    ]),
  );
});

it('a rejection needs its reason, which everybody reads', async () => {
  const { inputsOf } = open({ 'hall.answerSuggestion': () => ({ state: 'rejected' }) });
  await tab(/建议/);
  await userEvent.click(await screen.findByRole('button', { name: '不采纳，写明理由' }));
  await userEvent.type(await screen.findByLabelText(/为什么不采纳/), '不行');
  await userEvent.click(screen.getByRole('button', { name: '公开答复' }));
  expect(screen.getByText(/请写明答复，5 到 300 个字/)).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/为什么不采纳/), '，物业合同还没到期。');
  await userEvent.click(screen.getByRole('button', { name: '公开答复' }));
  await waitFor(() =>
    expect(inputsOf('hall.answerSuggestion')).toEqual([
      { topicId, suggestionId, answer: '不行，物业合同还没到期。' },
    ]),
  );
});

it('the next version is published after what it changes was shown', async () => {
  const { inputsOf } = open({ 'hall.publishText': () => ({ version: 3 }) });
  await tab('公布');
  expect(await screen.findByText('草稿和第 2 版相比：改了 1 段')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/第 3 版的说明/), '改了管理');
  await userEvent.click(screen.getByRole('button', { name: '公布第 3 版' }));
  await userEvent.click(await screen.findByRole('button', { name: '公布' }));
  await waitFor(() =>
    expect(inputsOf('hall.publishText')).toEqual([{ topicId, revision: 4, note: '改了管理' }]),
  );
});

it('a working copy that changes nothing is not published', async () => {
  open({
    'hall.unpublishedChanges': () => ({
      summary: '没有改动',
      title: [],
      items: [{ kind: 'unchanged', from: 1, to: 2 }],
      nextCursor: null,
    }),
  });
  await tab('公布');
  expect(await screen.findByText('草稿和第 2 版相比：没有改动')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '公布第 3 版' })).not.toBeInTheDocument();
});

it('once the text stands, what is left is to answer', async () => {
  open({ 'hall.textDesk': () => aDesk({ isOpen: false }) });
  expect(await screen.findByRole('button', { name: '不采纳，写明理由' })).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
});

it('a neighbour who does not write the text is told who does', async () => {
  open({ 'hall.textDesk': () => refusal('textNotByYou') });
  expect(await screen.findByText(/由工作人员和提出议题的人来写/)).toBeInTheDocument();
});
