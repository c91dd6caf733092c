import Taro from '@tarojs/taro';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import type { NoticeDetail } from '../../notice-types';
import NoticePage from './index';

const plain: NoticeDetail = {
  id: 'notice-1',
  kind: 'notice',
  title: '周六停水',
  body: '上午九点到十一点。\n\n请储水。',
  content: null,
  attachments: [],
  citations: [],
  commentsOpen: false,
  recall: null,
  groupName: null,
  publisher: '物业服务中心',
  publishedAt: '2026-11-20T01:00:00.000Z',
  expiresAt: null,
  expired: false,
  postedUntil: null,
  needsConfirmation: false,
  photos: [],
  corrects: null,
  correctedBy: null,
  pollId: null,
  conventionId: null,
  audience: { kind: 'community', names: [], count: 1, rule: null },
  addressedToMe: true,
  readByMe: false,
  confirmedAt: null,
  mayCorrect: false,
  mayRecall: false,
  maySeeReadership: false,
};

/** A server that remembers what was read and confirmed. */
function serve(changes: Partial<NoticeDetail>) {
  const state = { readByMe: false, confirmedAt: null as string | null, ...changes };
  return answeringServer({
    'notices.readNotice': () => ({ ...plain, ...state }),
    'notices.recordRead': () => {
      state.readByMe = true;
      return { recorded: true };
    },
    'notices.confirmNotice': () => {
      state.confirmedAt = '2026-11-22T02:00:00.000Z';
      return { confirmedAt: state.confirmedAt };
    },
  });
}

beforeEach(() => {
  setRouteParameters({ noticeId: 'notice-1' });
});

it('shows who says what, and tells the server once that it was read', async () => {
  const server = serve({});
  renderPage(<NoticePage />);
  expect(await screen.findByText('周六停水')).toBeVisible();
  expect(screen.getByText('物业服务中心')).toBeVisible();
  expect(screen.getByText('2026年11月20日 09:00')).toBeVisible();
  await waitFor(() =>
    expect(server.inputsOf('notices.recordRead')).toEqual([{ noticeId: 'notice-1' }]),
  );
  await waitFor(() => expect(server.inputsOf('notices.readNotice').length).toBeGreaterThan(1));
  expect(server.inputsOf('notices.recordRead')).toHaveLength(1);
});

it.each([
  ['was read before', { readByMe: true }],
  ['is addressed to others', { addressedToMe: false }],
])('records nothing when it %s', async (_when, changes) => {
  const server = serve(changes);
  renderPage(<NoticePage />);
  await screen.findByText('周六停水');
  expect(server.inputsOf('notices.recordRead')).toEqual([]);
});

it('asks for the confirmation, and then says when it was given', async () => {
  const server = serve({ needsConfirmation: true });
  renderPage(<NoticePage />);
  fireEvent.click(await screen.findByRole('button', { name: '我已阅读并确认' }));
  expect(await screen.findByText('您已于 2026年11月22日 10:00 确认')).toBeVisible();
  expect(screen.queryByRole('button', { name: '我已阅读并确认' })).toBeNull();
  expect(server.inputsOf('notices.confirmNotice')).toEqual([{ noticeId: 'notice-1' }]);
});

it('a corrected notice leads to the new one and no longer asks for anything', async () => {
  serve({
    needsConfirmation: true,
    correctedBy: { id: 'notice-2', title: '周日停水' },
  });
  renderPage(<NoticePage />);
  expect(await screen.findByText('已更正，见新公告')).toBeVisible();
  expect(screen.queryByRole('button', { name: '我已阅读并确认' })).toBeNull();
  fireEvent.click(screen.getByText('看新公告：周日停水'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/features/notices/pages/notice/index?noticeId=notice-2',
  });
});

it('a result shows how long it stays posted, and leads to the count', async () => {
  const postedUntil = new Date(Date.now() + 3 * 24 * 3600 * 1000 - 60_000).toISOString();
  serve({ kind: 'pollResult', postedUntil, pollId: 'poll-1' });
  renderPage(<NoticePage />);
  expect(await screen.findByText(/公示还剩 2 天 23 小时/)).toBeVisible();
  fireEvent.click(screen.getByText('看详细结果'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/features/polls/pages/poll-result/index?pollId=poll-1',
  });
});

it('what is told of a convention leads to it', async () => {
  serve({ conventionId: 'convention-1' });
  renderPage(<NoticePage />);
  fireEvent.click(await screen.findByText('去看公约'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/features/conventions/pages/convention/index?conventionId=convention-1',
  });
});

it('a notice for others says so in plain words', async () => {
  answeringServer({
    'notices.readNotice': () => refusal('noticeUnknown'),
  });
  renderPage(<NoticePage />);
  expect(await screen.findByText(/可能不是发给您的/)).toBeVisible();
});

it('markup in a notice is text', async () => {
  serve({ title: '<b>停水</b>', body: '<script>alert(1)</script>' });
  const { container } = renderPage(<NoticePage />);
  expect(await screen.findByText('<script>alert(1)</script>')).toBeVisible();
  expect(container.querySelector('script')).toBeNull();
});

it('blocks are shown as what they are, and a document is opened with a tap', async () => {
  const opened = jest.spyOn(window, 'open').mockReturnValue(null);
  serve({
    content: [
      { kind: 'heading', text: '一、时间' },
      { kind: 'paragraph', text: '<b>周六</b>' },
      { kind: 'list', ordered: true, items: ['储水', '关阀'] },
      { kind: 'image', fileId: 'photo-1', caption: '水箱' },
    ],
    photos: [{ fileId: 'photo-1', address: '/files/c/photo-1' }],
    attachments: [
      { fileId: 'f', name: '检测报告.pdf', byteCount: 2_621_440, address: '/files/c/f?s=1' },
    ],
  });
  const { container } = renderPage(<NoticePage />);
  expect(await screen.findByText('一、时间')).toBeVisible();
  expect(screen.getByText('<b>周六</b>')).toBeVisible();
  expect(container.querySelector('b')).toBeNull();
  expect(screen.getByText('2.')).toBeVisible();
  expect(screen.getByLabelText('水箱，点开看大图')).toBeVisible();
  expect(screen.getByText('PDF，2.5 MB，点一下打开')).toBeVisible();
  fireEvent.click(screen.getByText('检测报告.pdf'));
  await waitFor(() =>
    expect(opened).toHaveBeenCalledWith(
      expect.stringMatching(/\/files\/c\/f\?s=1$/),
      '_blank',
      'noopener',
    ),
  );
});

it('an emergency looks like one, until it is recalled: then it says so and asks for nothing', async () => {
  serve({ kind: 'emergency', title: '燃气泄漏' });
  const { unmount } = renderPage(<NoticePage />);
  expect(await screen.findByText(/请马上看/)).toBeVisible();
  unmount();
  serve({
    ...{ kind: 'emergency', title: '燃气泄漏', needsConfirmation: true },
    recall: { reason: '已经修好', recalledAt: '2026-11-22T02:00:00.000Z' },
  });
  renderPage(<NoticePage />);
  expect(await screen.findByText('已撤回（2026年11月22日 10:00）')).toBeVisible();
  expect(screen.getByText('原因：已经修好')).toBeVisible();
  expect(screen.queryByText(/请马上看/)).toBeNull();
  expect(screen.queryByRole('button', { name: '我已阅读并确认' })).toBeNull();
});

it('its body recalls a notice with a reason, and not without', async () => {
  const server = answeringServer({
    'notices.readNotice': () => ({ ...plain, readByMe: true, mayRecall: true }),
    'notices.recallNotice': () => ({ recalledAt: '2026-11-22T02:00:00.000Z' }),
  });
  renderPage(<NoticePage />);
  fireEvent.click(await screen.findByText('撤回这份公告'));
  fireEvent.click(await screen.findByRole('button', { name: '撤回' }));
  expect(await screen.findByText('请写为什么撤回，大家会看到。')).toBeVisible();
  fireEvent.change(screen.getByLabelText('为什么撤回'), { target: { value: '时间写错了' } });
  fireEvent.click(screen.getByRole('button', { name: '撤回' }));
  await waitFor(() =>
    expect(server.inputsOf('notices.recallNotice')).toEqual([
      { noticeId: 'notice-1', reason: '时间写错了' },
    ]),
  );
});
