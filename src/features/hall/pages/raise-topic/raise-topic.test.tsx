import Taro from '@tarojs/taro';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { keepTopicDraft, readUnfinishedId } from '../../hooks/kept-drafts';
import { emptyForm } from '../../topic-form';
import RaiseTopicPage from './index';

jest.setTimeout(20_000);

const whoAmI = () => ({
  loggedIn: true,
  account: { consentedAt: '', consentVersion: '1', consentIsCurrent: true },
  community: { id: 'c', name: '锦绣花园', kind: 'compound', privacyContact: '' },
  roles: ['resident', 'adult'],
  homes: [],
  pendingBindings: [],
});
const savedAt = '2026-11-22T02:00:00.000Z';

const open = (answers: Parameters<typeof answeringServer>[0] = {}) => {
  const server = answeringServer({
    'community.whoAmI': whoAmI,
    'community.listBuildings': () => [],
    'hall.saveTopicDraft': () => ({ savedAt }),
    'hall.submitTopic': ({ id }: { id: string }) => ({
      topicId: id,
      cosignThreshold: 5,
      cosignUntil: savedAt,
    }),
    ...answers,
  });
  return { ...server, ...renderPage(<RaiseTopicPage />) };
};

async function fillIn() {
  await userEvent.click(await screen.findByRole('radio', { name: '安全消防' }));
  await userEvent.type(screen.getByLabelText(/标题/), '门禁坏了两个星期');
  await userEvent.type(
    screen.getByLabelText(/详细说明/),
    '一单元的门禁坏了两个星期，晚上谁都能进来。',
  );
}

it('says what is missing where it is missing, and submits nothing', async () => {
  const { calls } = open();
  await userEvent.click(await screen.findByRole('button', { name: '提交议题' }));
  expect(screen.getByText('请选择议题属于哪一类。')).toBeInTheDocument();
  expect(screen.getByText('标题要写 4 到 40 个字，请修改。')).toBeInTheDocument();
  expect(calls.some(({ path }) => path === 'hall.submitTopic')).toBe(false);
});

it('hands the topic in once and leads to it', async () => {
  const { calls } = open();
  await fillIn();
  await userEvent.click(screen.getByRole('button', { name: '提交议题' }));
  const buttons = await screen.findAllByRole('button', { name: '提交议题' });
  await userEvent.click(buttons[0]!);
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
  const submitted = calls.filter(({ path }) => path === 'hall.submitTopic');
  expect(submitted).toHaveLength(1);
  expect(submitted[0]?.input).toMatchObject({ category: 'fireSafety', photoIds: [] });
  expect(submitted[0]?.requestId).toBeTruthy();
  expect(readUnfinishedId()).toBeNull();
});

it('keeps what was typed on the phone at once and on the server soon after', async () => {
  const { calls } = open();
  await fillIn();
  expect(readUnfinishedId()).not.toBeNull();
  await waitFor(
    () => expect(screen.getByText('草稿已保存，换手机也能接着写。')).toBeInTheDocument(),
    { timeout: 4_000 },
  );
  expect(calls.findLast(({ path }) => path === 'hall.saveTopicDraft')?.input).toMatchObject({
    title: '门禁坏了两个星期',
  });
});

it('goes on with what was not finished, unless one wants to begin anew', async () => {
  keepTopicDraft('019aa000-0000-7000-8000-000000000001', {
    form: { ...emptyForm, title: '没写完的标题' },
    isSaved: false,
  });
  open({ 'hall.topicDraft': () => refusal('topicNotFound', '没有找到') });
  expect(await screen.findByDisplayValue('没写完的标题')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '另写一个新的' }));
  expect(screen.queryByDisplayValue('没写完的标题')).not.toBeInTheDocument();
});

it('what another phone wrote is fetched', async () => {
  setRouteParameters({ draftId: '019aa000-0000-7000-8000-000000000002' });
  const { photos, ...content } = emptyForm;
  open({
    'hall.topicDraft': ({ id }: { id: string }) => ({
      id,
      ...content,
      photos,
      title: '另一部手机写的',
      updatedAt: savedAt,
    }),
  });
  expect(await screen.findByDisplayValue('另一部手机写的')).toBeInTheDocument();
});

it('a topic whose answer was lost and that did arrive is shown as submitted', async () => {
  const id = '019aa000-0000-7000-8000-000000000003';
  keepTopicDraft(id, { form: { ...emptyForm, title: '送出去的标题' }, isSaved: false });
  open({ 'hall.topicDraft': () => refusal('topicNotDraft', '议题提交以后不能再改。') });
  expect(await screen.findByText('您的议题已经收到了')).toBeInTheDocument();
  await act(async () => undefined);
  expect(readUnfinishedId()).toBeNull();
});

it('a network that fails is said, and nothing is lost', async () => {
  open({
    'hall.submitTopic': () => {
      throw new Error('offline');
    },
  });
  await fillIn();
  await userEvent.click(screen.getByRole('button', { name: '提交议题' }));
  const buttons = await screen.findAllByRole('button', { name: '提交议题' });
  await userEvent.click(buttons[0]!);
  expect(await screen.findByText('还没有送到')).toBeInTheDocument();
  expect(readUnfinishedId()).not.toBeNull();
});

it('who may not raise topics learns who can', async () => {
  open({ 'community.whoAmI': () => ({ ...whoAmI(), roles: ['resident'] }) });
  expect(await screen.findByText('年满十八周岁才能提议')).toBeInTheDocument();
});
