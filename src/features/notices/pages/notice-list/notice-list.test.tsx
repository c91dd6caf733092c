import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Role } from '@/shared/roles';
import { answeringServer } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import type { ListedNotice } from '../../notice-types';
import NoticeListPage from './index';

const notice = (id: string, changes: Partial<ListedNotice> = {}): ListedNotice => ({
  id,
  kind: 'notice',
  title: `公告 ${id}`,
  excerpt: '头几句话',
  publisher: '居民委员会',
  publishedAt: '2026-11-20T01:00:00.000Z',
  expiresAt: null,
  postedUntil: null,
  pinned: false,
  recalled: false,
  expired: false,
  correctsNoticeId: null,
  correctedByNoticeId: null,
  needsConfirmation: false,
  addressedToMe: true,
  unread: false,
  awaitsMyConfirmation: false,
  ...changes,
});

const serve = (roles: Role[], items: ListedNotice[]) =>
  answeringServer({
    'community.whoAmI': () => ({ roles }),
    'notices.listNotices': ({ cursor }: { cursor?: string }) =>
      cursor
        ? { items: [notice('second page')], nextCursor: null }
        : { items, nextCursor: items.length > 0 ? 'next' : null },
  });

beforeEach(() => {
  setRouteParameters({});
});

it('says in words what each notice is, and loads on', async () => {
  serve(
    ['resident'],
    [
      notice('a', { pinned: true, unread: true }),
      notice('b', { awaitsMyConfirmation: true }),
      notice('c', { correctedByNoticeId: 'd' }),
      notice('e', { kind: 'pollResult' }),
    ],
  );
  renderPage(<NoticeListPage />);
  expect(await screen.findByText('公告 a')).toBeVisible();
  // 公示 is the name of a tab as well.
  for (const mark of ['置顶', '未读', '请确认', '已更正']) {
    expect(screen.getByText(mark)).toBeVisible();
  }
  expect(screen.getAllByText('公示')).toHaveLength(2);
  expect(screen.queryByText('发布公告')).toBeNull();
  expect(screen.queryByRole('switch')).toBeNull();
  fireEvent.click(screen.getByText('加载更多'));
  expect(await screen.findByText('公告 second page')).toBeVisible();
});

it('opens on the shelf it was asked for, and each shelf says when it is empty', async () => {
  setRouteParameters({ shelf: 'toConfirm' });
  const server = serve(['resident'], []);
  renderPage(<NoticeListPage />);
  expect(await screen.findByText('没有要您确认的公告')).toBeVisible();
  fireEvent.click(screen.getByRole('tab', { name: '公示' }));
  expect(await screen.findByText('现在没有公示')).toBeVisible();
  expect(server.inputsOf('notices.listNotices')).toMatchObject([
    { shelf: 'toConfirm', scope: 'mine' },
    { shelf: 'postings', scope: 'mine' },
  ]);
});

it('staff publish from here and may look at what went to others', async () => {
  const server = serve(['propertyManager'], [notice('a', { addressedToMe: false })]);
  renderPage(<NoticeListPage />);
  expect(await screen.findByRole('button', { name: '发布公告' })).toBeVisible();
  fireEvent.click(screen.getByRole('switch', { name: /也看发给其他住户的公告/ }));
  await waitFor(() =>
    expect(server.inputsOf('notices.listNotices').at(-1)).toMatchObject({ scope: 'all' }),
  );
  expect(await screen.findByText('发给其他住户')).toBeVisible();
});
