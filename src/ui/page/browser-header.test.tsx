import { act, render, screen } from '@testing-library/react';
import { firePageEvent, setPathInFront } from '@/test/app/taro';
import { BrowserHeader } from './browser-header';

const back = () => screen.queryByRole('button', { name: '返回' });

it('a tab page has no way back, every other page has one', () => {
  const { unmount } = render(<BrowserHeader title="首页" />);
  expect(back()).not.toBeInTheDocument();
  unmount();
  setPathInFront('/features/notices/pages/notice/index?noticeId=1');
  render(<BrowserHeader title="公告" />);
  expect(back()).toBeInTheDocument();
});

it('a tab page that renders again below another page gets no way back', () => {
  const { rerender } = render(<BrowserHeader title="首页" />);
  setPathInFront('/features/notices/pages/notice/index');
  rerender(<BrowserHeader title="锦绣花园" />);
  expect(back()).not.toBeInTheDocument();
});

it('a tab page that began below another page knows itself when it is shown', () => {
  setPathInFront('/features/community/pages/login/index');
  render(<BrowserHeader title="议事厅" />);
  setPathInFront('/pages/hall/index');
  act(() => firePageEvent('show'));
  expect(back()).not.toBeInTheDocument();
});
