import Taro from '@tarojs/taro';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { CloudOutputs } from '@/src/platform/cloud';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import NoticeDraftsPage from '../notice-drafts/index';
import WriteNoticePage from './index';

type ReadDraft = CloudOutputs['notices']['readDraft'];

const kept: ReadDraft = {
  draftId: '019aa000-0000-7000-8000-00000000d1d1',
  state: 'draft',
  revision: 2,
  drafted: {
    ...{ kind: 'notice', publisherRole: 'ownersCommittee', title: '电梯年检' },
    content: [{ kind: 'paragraph', text: '周三上午停梯。' }],
    ...{ attachments: [], audience: { kind: 'community' }, groupName: null },
    ...{ pinned: false, needsConfirmation: false, commentsOpen: false, expiresAt: null },
    ...{ postingDays: null, disclosure: null, correctsNoticeId: null, citations: [] },
  },
  ...{ places: [], files: [], scheduledAt: null, returnedFor: null, noticeId: null },
  ...{ changedBy: '陈主任', changedAt: '2026-11-22T01:00:00.000Z' },
};

const serve = (otherAnswers: Parameters<typeof answeringServer>[0] = {}) =>
  answeringServer({
    'community.whoAmI': () => ({
      ...{ loggedIn: true, account: { id: 'a1' }, roles: ['ownersCommittee'] },
      community: { id: 'c1', name: '锦绣花园', kind: 'compound', privacyContact: '' },
      ...{ homes: [], pendingBindings: [] },
    }),
    'community.listBuildings': () => [],
    'notices.countAudience': () => ({ people: 12, units: 10, joinedUnits: 7 }),
    'notices.dutiesToFulfil': () => [],
    'conventions.citableClauses': () => ({ conventions: [], items: [], nextCursor: null }),
    'notices.listGroups': () => ({ items: [], nextCursor: null }),
    'notices.readDraft': () => kept,
    'notices.publishDraft': () => ({ noticeId: 'notice-9' }),
    'notices.scheduleDraft': () => ({ revision: 1 }),
    'notices.saveDraft': () => ({ revision: 1 }),
    ...otherAnswers,
  });

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const draftsPage = { url: '/features/notice-desk/pages/notice-drafts/index' };

async function toTheCheck() {
  press('下一步');
  fireEvent.click(await screen.findByRole('radio', { name: /全体居民/ }));
  press('下一步');
  await screen.findByText('发布以后不能修改');
}

beforeEach(() => {
  setRouteParameters({});
});

it('parts are added, moved and taken out, and the preview shows them as residents will see them', async () => {
  serve();
  renderPage(<WriteNoticePage />);
  type(await screen.findByLabelText('标题').then(() => '标题'), '周六停水');
  type('内容', '请提前储水。');
  press('加小标题');
  type('小标题', '什么时候');
  press('加列表');
  type('列表', '九点停\n十一点来');
  press('上移：小标题');
  press('加一段');
  press('删除：内容，第 4 块');
  await toTheCheck();
  const heading = screen.getByText('什么时候');
  const words = screen.getByText('请提前储水。');
  expect(heading.compareDocumentPosition(words)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(screen.getByText('十一点来')).toBeVisible();
});

it('two megabytes pasted: what fits is there, what was typed too, and the page says what did not fit', async () => {
  serve();
  renderPage(<WriteNoticePage />);
  await screen.findByLabelText('标题');
  type('内容', '先写的话。');
  type('内容', `先写的话。${'水'.repeat(2_000_000)}`);
  expect(await screen.findByText('粘贴的文字太长，没有全部放进来')).toBeVisible();
  expect(screen.getByText(/还有 199\d{4} 个字放不下/)).toBeVisible();
  expect(screen.getByLabelText('内容')).toHaveValue('先写的话。');
  expect(screen.getByLabelText('内容，第 2 块')).toHaveValue('水'.repeat(2_000));
});

it('a template is filled in, its blanks are counted before it is published', async () => {
  serve();
  renderPage(<WriteNoticePage />);
  await screen.findByLabelText('标题');
  press('用范本写');
  fireEvent.click(await screen.findByText('维修资金使用情况公示'));
  await waitFor(() =>
    expect(screen.getByLabelText('标题')).toHaveValue('＿＿年维修资金筹集和使用情况公示'),
  );
  expect(screen.getByRole('radio', { name: /^公示/ })).toBeChecked();
  await toTheCheck();
  expect(screen.getByText(/还有 \d+ 处“＿＿”没有填/)).toBeVisible();
});

it('is set to come out at a time, and leads back to the drafts', async () => {
  const server = serve();
  renderPage(<WriteNoticePage />);
  type(await screen.findByLabelText('标题').then(() => '标题'), '周六停水');
  type('内容', '请储水。');
  await toTheCheck();
  fireEvent.click(screen.getByRole('radio', { name: /定时/ }));
  press('定时发布');
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: '定时发布' }));
  await waitFor(() => expect(server.inputsOf('notices.scheduleDraft')).toHaveLength(1));
  const [input] = server.inputsOf('notices.scheduleDraft') as { at: string }[];
  expect(Date.parse(input?.at ?? '')).toBeGreaterThan(Date.now());
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith(draftsPage));
  expect(server.inputsOf('notices.publishDraft')).toEqual([]);
});

describe('a draft of the body', () => {
  beforeEach(() => {
    setRouteParameters({ draftId: kept.draftId });
  });

  it('is gone on with from its revision', async () => {
    const server = serve();
    renderPage(<WriteNoticePage />);
    expect(await screen.findByDisplayValue('电梯年检')).toBeVisible();
    type('内容', '周四上午停梯。');
    press('存草稿，同事也能接着写');
    await waitFor(() => expect(server.inputsOf('notices.saveDraft')).toHaveLength(1));
    expect(server.inputsOf('notices.saveDraft')).toMatchObject([
      { draftId: kept.draftId, revision: 2, drafted: { title: '电梯年检' } },
    ]);
  });

  it('that a colleague changed meanwhile offers both, and loses neither unasked', async () => {
    serve();
    const { unmount } = renderPage(<WriteNoticePage />);
    await screen.findByDisplayValue('电梯年检');
    type('内容', '我改的。');
    unmount();
    const changed = { ...kept, revision: 3, drafted: { ...kept.drafted, title: '主任改的' } };
    const server = serve({
      'notices.readDraft': () => changed,
      'notices.saveDraft': () => refusal('noticeDraftChanged'),
    });
    renderPage(<WriteNoticePage />);
    expect(await screen.findByText('陈主任改过这份草稿')).toBeVisible();
    expect(screen.getByLabelText('内容')).toHaveValue('我改的。');
    press('把我写的另存一份');
    press('存草稿，同事也能接着写');
    await waitFor(() => expect(server.inputsOf('notices.saveDraft')).toHaveLength(1));
    const [input] = server.inputsOf('notices.saveDraft') as { draftId: string; revision: number }[];
    expect(input?.revision).toBe(0);
    expect(input?.draftId).not.toBe(kept.draftId);
  });

  it('that is scheduled is not written at before it is unscheduled', async () => {
    const scheduled = { ...kept, state: 'scheduled', scheduledAt: '2026-11-23T01:00:00.000Z' };
    const server = serve({
      'notices.readDraft': () => scheduled,
      'notices.unscheduleDraft': () => ({ unscheduled: true }),
    });
    renderPage(<WriteNoticePage />);
    expect(await screen.findByText('定于 2026年11月23日 09:00 发布')).toBeVisible();
    press('取消定时，接着写');
    await waitFor(() =>
      expect(server.inputsOf('notices.unscheduleDraft')).toEqual([{ draftId: kept.draftId }]),
    );
  });

  it('that a colleague published leads to the notice', async () => {
    serve({ 'notices.readDraft': () => ({ ...kept, state: 'published', noticeId: 'notice-7' }) });
    renderPage(<WriteNoticePage />);
    expect(await screen.findByText('陈主任已经发布了这份公告')).toBeVisible();
    fireEvent.click(screen.getByText('打开看看'));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: '/features/notices/pages/notice/index?noticeId=notice-7',
    });
  });
});

it('the desk lists what is being written, what waits, and what came back with its reason', async () => {
  const listed = {
    ...{
      id: 'd1',
      kind: 'notice',
      title: '停气通知',
      excerpt: '周五停气。',
      publisher: '业主委员会',
    },
    ...{ scheduledAt: '2026-11-23T01:00:00.000Z', returnedFor: null },
    ...{ changedBy: '陈主任', changedAt: '2026-11-22T01:00:00.000Z' },
  };
  const returned = {
    ...listed,
    id: 'd2',
    title: '',
    scheduledAt: null,
    returnedFor: '请重新选择。',
  };
  const server = serve({
    'notices.listDrafts': () => ({ items: [listed, returned], nextCursor: null }),
    'notices.discardDraft': () => ({ discarded: true }),
  });
  renderPage(<NoticeDraftsPage />);
  expect(await screen.findByText('2026年11月23日 09:00 发布')).toBeVisible();
  expect(screen.getByText('请重新选择。')).toBeVisible();
  press('删除');
  const dialog = await screen.findByRole('dialog', { name: '删除这份草稿？' });
  fireEvent.click(within(dialog).getByRole('button', { name: '删除' }));
  await waitFor(() => expect(server.inputsOf('notices.discardDraft')).toEqual([{ draftId: 'd2' }]));
});

it('residents are told that the desk is not theirs', async () => {
  serve({
    'community.whoAmI': () => ({
      ...{ loggedIn: true, account: { id: 'a1' }, roles: ['resident', 'adult'] },
      community: { id: 'c1', name: '锦绣花园', kind: 'compound', privacyContact: '' },
      ...{ homes: [], pendingBindings: [] },
    }),
  });
  renderPage(<NoticeDraftsPage />);
  expect(await screen.findByText('您还不能查看这里')).toBeVisible();
});
