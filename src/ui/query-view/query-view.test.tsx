import Taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RefusalCode } from '@/shared/refusals';
import { CallFailure, NoAnswer } from '@/src/platform/call-errors';
import { QueryView, type ShownQuery } from './query-view';

const aQuery = (changes: Partial<ShownQuery<string[]>>): ShownQuery<string[]> => ({
  data: undefined,
  error: null,
  fetchStatus: 'idle',
  refetch: jest.fn(),
  ...changes,
});

const show = (query: ShownQuery<string[]>) =>
  render(
    <QueryView query={query} isEmpty={(items) => items.length === 0} empty="还没有公告">
      {(items) => items.join('、')}
    </QueryView>,
  );

const refused = (code: RefusalCode) =>
  new CallFailure({ code: 'refused', refusal: { code, details: {}, message: '拒绝的话' } });

it('waits with the shape of what is coming', () => {
  show(aQuery({ fetchStatus: 'fetching' }));
  expect(screen.getByRole('status', { name: '正在加载' })).toBeInTheDocument();
});

it('says that there is no network instead of waiting for ever', () => {
  show(aQuery({ fetchStatus: 'paused' }));
  expect(screen.getByText(/现在没有网络/)).toBeInTheDocument();
});

it('shows the data, and what stands for none', () => {
  const { unmount } = show(aQuery({ data: ['停水', '停电'] }));
  expect(screen.getByText('停水、停电')).toBeInTheDocument();
  unmount();
  show(aQuery({ data: [] }));
  expect(screen.getByText('还没有公告')).toBeInTheDocument();
});

it('a failed refresh keeps the data and says that it is old', () => {
  show(aQuery({ data: ['停水'], error: new NoAnswer('timeout') }));
  expect(screen.getByText('停水')).toBeInTheDocument();
  expect(screen.getByText(/没有更新成功/)).toBeInTheDocument();
});

it('silence can be tried again', async () => {
  const query = aQuery({ error: new NoAnswer('timeout') });
  show(query);
  await userEvent.click(screen.getByRole('button', { name: '重新加载' }));
  expect(query.refetch).toHaveBeenCalledTimes(1);
});

it('a fault names the log id that support staff can look up', () => {
  show(aQuery({ error: new CallFailure({ code: 'internal', logId: 'a81f22c0' }) }));
  expect(screen.getByText(/a81f22c0/)).toBeInTheDocument();
});

it('what one may not see offers the way back and no retry', () => {
  show(aQuery({ error: refused('notAllowed') }));
  expect(screen.getByText('拒绝的话')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '重新加载' })).not.toBeInTheDocument();
});

it('an address that leads to nothing offers the way back, in words about the address', async () => {
  const { unmount } = show(aQuery({ error: refused('noticeUnknown') }));
  expect(screen.getByText('拒绝的话')).toBeInTheDocument();
  unmount();
  show(aQuery({ error: refused('inputInvalid') }));
  expect(screen.getByText(/链接可能不完整/)).toBeInTheDocument();
  expect(screen.queryByText('拒绝的话')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '返回' }));
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' });
});

it.each([
  ['notLoggedIn', '去登录', 'login'],
  ['consentMissing', '去阅读', 'privacy'],
  ['communityNotChosen', '去选择', 'join'],
] as const)('%s leads to where it can be mended', async (code, word, page) => {
  show(aQuery({ error: refused(code) }));
  await userEvent.click(screen.getByRole('button', { name: word }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/features/community/pages/${page}/index`,
  });
});
