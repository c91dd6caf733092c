import Taro from '@tarojs/taro';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Role } from '@/shared/roles';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import WriteNoticePage from './index';

const building = { id: '019aa000-0000-7000-8000-0000000000b1', name: '1栋', entrances: [] };

const serve = (roles: Role[], otherAnswers: Parameters<typeof answeringServer>[0] = {}) =>
  answeringServer({
    'community.whoAmI': () => ({
      loggedIn: true,
      account: null,
      community: { id: 'c1', name: '锦绣花园', kind: 'compound', privacyContact: '' },
      roles,
      homes: [],
      pendingBindings: [],
    }),
    'community.listBuildings': () => [building],
    'notices.countAudience': () => ({ people: 12, units: 10, joinedUnits: 7 }),
    'notices.publishDraft': () => ({ noticeId: 'notice-9' }),
    'notices.dutiesToFulfil': () => [],
    'conventions.citableClauses': () => ({ conventions: [], items: [], nextCursor: null }),
    'notices.listGroups': () => ({ items: [], nextCursor: null }),
    ...otherAnswers,
  });

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

async function writeText() {
  await screen.findByLabelText('标题');
  type('标题', '周六停水');
  type('内容', '上午九点到十一点停水。');
  press('下一步');
}

async function confirmPublishing() {
  const dialog = await screen.findByRole('dialog', { name: '现在发布？' });
  fireEvent.click(within(dialog).getByRole('button', { name: '发布' }));
}

beforeEach(() => {
  setRouteParameters({});
});

it('goes on only with a text and an audience, shows whom it reaches, and publishes after asking', async () => {
  const server = serve(['ownersCommittee']);
  renderPage(<WriteNoticePage />);
  await screen.findByLabelText('标题');
  press('下一步');
  expect(screen.getByText('请写公告的内容。')).toBeVisible();
  expect(Taro.pageScrollTo).toHaveBeenCalledWith({ scrollTop: 0, duration: 0 });
  await writeText();
  expect(screen.queryByText('请写公告的内容。')).toBeNull();
  press('下一步');
  expect(screen.getByText('请选择发给谁。')).toBeVisible();
  fireEvent.click(screen.getByRole('radio', { name: /几栋楼/ }));
  fireEvent.click(await screen.findByRole('checkbox', { name: '1栋' }));
  expect(await screen.findByText('会发给 10 户，12 人')).toBeVisible();
  expect(screen.getByText(/其中 3 户还没有人使用小程序/)).toBeVisible();
  fireEvent.click(screen.getByRole('switch', { name: /要求确认/ }));
  press('下一步');

  expect(await screen.findByText('发布以后不能修改')).toBeVisible();
  press('发布');
  expect(await screen.findByText(/将发给 12 人。发布后不能修改。/)).toBeVisible();
  expect(server.inputsOf('notices.publishDraft')).toEqual([]);
  await confirmPublishing();
  await waitFor(() =>
    expect(server.inputsOf('notices.publishDraft')).toEqual([
      {
        draftId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        revision: 0,
        drafted: {
          kind: 'notice',
          title: '周六停水',
          content: [{ kind: 'paragraph', text: '上午九点到十一点停水。' }],
          attachments: [],
          pinned: false,
          needsConfirmation: true,
          commentsOpen: false,
          expiresAt: null,
          audience: { kind: 'buildings', ids: [building.id] },
          groupName: null,
          publisherRole: 'ownersCommittee',
          postingDays: null,
          disclosure: null,
          correctsNoticeId: null,
          citations: [],
        },
      },
    ]),
  );
  await waitFor(() =>
    expect(Taro.redirectTo).toHaveBeenCalledWith({
      url: '/features/notices/pages/notice/index?noticeId=notice-9',
    }),
  );
});

it('what was typed is there again after the app was closed, and after a refusal', async () => {
  serve(['ownersCommittee']);
  const { unmount } = renderPage(<WriteNoticePage />);
  await screen.findByLabelText('标题');
  type('标题', '写到一半');
  unmount();
  renderPage(<WriteNoticePage />);
  expect(await screen.findByDisplayValue('写到一半')).toBeVisible();

  serve(['ownersCommittee'], {
    'notices.publishDraft': () => refusal('noticeExpiryPassed'),
  });
  await writeText();
  fireEvent.click(screen.getByRole('radio', { name: /全体居民/ }));
  press('下一步');
  press('发布');
  await confirmPublishing();
  expect(await screen.findByText('有效期要晚于现在，请重新选择。')).toBeVisible();
  expect(screen.getByText('上午九点到十一点停水。')).toBeVisible();
});

it('a resident is told that this is not theirs', async () => {
  serve(['resident', 'adult', 'owner']);
  renderPage(<WriteNoticePage />);
  expect(await screen.findByText('您还不能查看这里')).toBeVisible();
});

it('who speaks for two bodies chooses one', async () => {
  serve(['administrator', 'propertyManager', 'gridWorker']);
  renderPage(<WriteNoticePage />);
  await screen.findByLabelText('标题');
  const bodies = within(screen.getByRole('radiogroup', { name: '以谁的名义发布' }))
    .getAllByRole('radio')
    .map((radio) => radio.getAttribute('aria-label'));
  expect(bodies).toEqual(['社区管理员', '物业服务中心']);
});
