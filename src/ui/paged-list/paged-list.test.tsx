import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firePageEvent } from '@/test/app/taro';
import { PagedList } from './paged-list';

const aList = (changes: object = {}) => ({
  data: { pages: [{ items: ['一号公告', '二号公告'] }, { items: ['三号公告'] }] },
  error: null,
  fetchStatus: 'idle' as const,
  refetch: jest.fn(),
  hasNextPage: true,
  isFetchingNextPage: false,
  isFetchNextPageError: false,
  fetchNextPage: jest.fn(),
  ...changes,
});

const show = (query: ReturnType<typeof aList>) =>
  render(
    <PagedList
      query={query}
      itemKey={(item) => item}
      renderItem={(item) => <p>{item}</p>}
      empty="还没有公告"
    />,
  );

it('shows the items of all pages in order', () => {
  show(aList());
  expect(screen.getAllByText(/公告$/).map(({ textContent }) => textContent)).toEqual([
    '一号公告',
    '二号公告',
    '三号公告',
  ]);
});

it('reaching the bottom asks for the next page, once at a time', () => {
  const query = aList();
  const { unmount } = show(query);
  act(() => firePageEvent('reachBottom'));
  expect(query.fetchNextPage).toHaveBeenCalledTimes(1);
  unmount();

  const busy = aList({ isFetchingNextPage: true });
  show(busy);
  act(() => firePageEvent('reachBottom'));
  expect(busy.fetchNextPage).not.toHaveBeenCalled();
});

it('more can also be asked for by a tap, and says so when it failed', async () => {
  const query = aList({ isFetchNextPageError: true });
  show(query);
  await userEvent.click(screen.getByRole('button', { name: '没有加载成功，点这里再试' }));
  expect(query.fetchNextPage).toHaveBeenCalledTimes(1);
});

it('the end is marked', () => {
  show(aList({ hasNextPage: false }));
  expect(screen.getByText('已经到底了')).toBeInTheDocument();
});

it('pages without any item count as empty', () => {
  show(aList({ data: { pages: [{ items: [] }] } }));
  expect(screen.getByText('还没有公告')).toBeInTheDocument();
});
