import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import ModerationItemPage from './index';

const item = {
  id: 'i1',
  kind: 'statement',
  subjectId: 's1',
  topicId: 't1',
  topicTitle: '门禁坏了两个星期',
  words: '<script>隔壁那个人</script>',
  writtenAt: '2026-11-22T02:00:00.000Z',
  queuedBecause: 'reports',
  queuedAt: '2026-11-22T02:10:00.000Z',
  suspicion: 'abuse',
  isOwn: false,
  round: 2,
  visibility: 'waiting',
  authorName: '1栋 李**',
  photos: [],
  reports: [{ reason: 'abuse', words: '在骂人', at: '2026-11-22T02:05:00.000Z' }],
  appeal: null,
  decisions: [
    {
      decision: 'show',
      reason: null,
      note: '',
      because: 'wordList',
      byName: '业主委员会',
      bySameModerator: false,
      at: '2026-11-21T02:00:00.000Z',
    },
  ],
  whyNotDecide: null,
};

const open = (changes: object = {}, decide: () => unknown = () => ({ decided: true })) => ({
  ...answeringServer({
    'moderation.itemDetail': () => ({ ...item, ...changes }),
    'moderation.decide': decide,
  }),
  ...renderPage(<ModerationItemPage />),
});
const press = async (name: string, role: 'button' | 'radio' = 'button') =>
  userEvent.click(await screen.findByRole(role, { name }));

it('shows the words as they are, who wrote them, what was reported and decided; no reporter', async () => {
  open();
  expect(await screen.findByText(item.words)).toBeInTheDocument();
  for (const words of ['1栋 李**', '1 人举报', '在骂人', '有人举报', '可能：辱骂、人身攻击']) {
    expect(screen.getByText(words)).toBeInTheDocument();
  }
  expect(screen.getByText('业主委员会，因为词表发现可疑用语')).toBeInTheDocument();
});

it('what was written outside of topics leads to where it stands', async () => {
  open({ kind: 'helpRequest', subjectId: 'h1', topicId: null, topicTitle: null });
  await press('打开求助看上下文');
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/features/help/pages/help-request/index?requestId=h1',
  });
  expect(screen.queryByText('议题')).not.toBeInTheDocument();
});

it('is shown by one tap, for the round that was looked at', async () => {
  const { inputsOf } = open();
  await press('可以显示');
  await waitFor(() =>
    expect(inputsOf('moderation.decide')).toEqual([
      { itemId: 'i1', round: 2, decision: 'show', reason: null, photos: 'hide' },
    ]),
  );
});

it('is hidden with a reason only, and words where the reason is another', async () => {
  const { inputsOf } = open();
  await press('隐藏，选择原因');
  await press('隐藏这条内容');
  expect(screen.getByText('请先选择隐藏的原因，作者和大家都能看到。')).toBeInTheDocument();
  await press('其他', 'radio');
  await press('隐藏这条内容');
  expect(screen.getByText('选择了“其他”，请用一两句话写明原因。')).toBeInTheDocument();
  await press('广告、引流', 'radio');
  await press('隐藏这条内容');
  await waitFor(() =>
    expect(inputsOf('moderation.decide')).toEqual([
      { itemId: 'i1', round: 2, decision: 'hide', reason: 'advertising', note: '' },
    ]),
  );
});

it('what another moderator decided meanwhile is told, and the reason stays chosen', async () => {
  open({}, () => refusal('alreadyModerated', '这条内容刚刚已经有人处理过了：可以显示。'));
  await press('隐藏，选择原因');
  await press('泄露他人隐私', 'radio');
  await press('隐藏这条内容');
  expect(await screen.findByText('这条内容刚刚已经有人处理过了：可以显示。')).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: '泄露他人隐私' })).toBeChecked();
});

it('one’s own words, and an appeal against oneself, have no buttons but a reason', async () => {
  open({
    isOwn: true,
    whyNotDecide: { code: 'ownWordsNotModerated', message: '要由另一位管理员审核。' },
  });
  expect(await screen.findByText('要由另一位管理员审核。')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '可以显示' })).not.toBeInTheDocument();
});

it('an appeal is for shown again or kept hidden', async () => {
  const appeal = { words: '我说的都是事实', at: '2026-11-22T04:00:00.000Z' };
  const { inputsOf } = open({ queuedBecause: 'appeal', visibility: 'hidden', appeal });
  expect(await screen.findByText('我说的都是事实')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '维持隐藏，选择原因' })).toBeInTheDocument();
  await press('恢复显示');
  await waitFor(() => expect(inputsOf('moderation.decide')).toMatchObject([{ decision: 'show' }]));
});

it('what nobody waits for any more says so', async () => {
  open({ queuedBecause: null, queuedAt: null });
  expect(await screen.findByText('这条内容已经处理过了，现在不用再处理。')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '可以显示' })).not.toBeInTheDocument();
});

it('doubted photos are shown or kept back by choice', async () => {
  const photos = [{ fileId: 'f1', address: '/files/f1', isDoubted: true }];
  const { inputsOf } = open({ photos, queuedBecause: 'photo' });
  await press('照片没问题，一起显示', 'radio');
  await press('可以显示');
  await waitFor(() => expect(inputsOf('moderation.decide')).toMatchObject([{ photos: 'show' }]));
});

it('who does not moderate is told so', async () => {
  answeringServer({ 'moderation.itemDetail': () => refusal('notAllowed') });
  renderPage(<ModerationItemPage />);
  expect(await screen.findByText('您还不能查看这里')).toBeInTheDocument();
});
