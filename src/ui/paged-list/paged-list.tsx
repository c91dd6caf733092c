import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { TextButton } from '../button/button';
import { QueryView, type ShownQuery } from '../query-view/query-view';
import './paged-list.scss';

/** The part of an infinite query that is looked at; each page of the server has `items`. */
type PagedQuery<Item> = ShownQuery<{ pages: { items: Item[] }[] }> & {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
};

type PagedListProps<Item> = {
  query: PagedQuery<Item>;
  itemKey: (item: Item) => string;
  renderItem: (item: Item) => ReactNode;
  empty: ReactNode;
  /** More stands below on the page: that this list has ended is not said, it would read as the page's end. */
  isSection?: boolean;
};

/** A long list in pages: the next one loads at the page's bottom, or by tapping where that cannot be. */
export function PagedList<Item>(props: PagedListProps<Item>) {
  const { query, itemKey, renderItem, empty, isSection = false } = props;
  const loadMore = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
  useReachBottom(loadMore);
  return (
    <QueryView
      query={query}
      isEmpty={({ pages }) => !pages.some(({ items }) => items.length > 0)}
      empty={empty}
    >
      {({ pages }) => (
        <View className="paged-list">
          {pages
            .flatMap(({ items }) => items)
            .map((item) => (
              <Fragment key={itemKey(item)}>{renderItem(item)}</Fragment>
            ))}
          {(query.hasNextPage || !isSection) && (
            <View className="paged-list__end">
              {query.hasNextPage ? (
                <TextButton onPress={loadMore} disabled={query.isFetchingNextPage}>
                  {query.isFetchingNextPage
                    ? '正在加载…'
                    : query.isFetchNextPageError
                      ? '没有加载成功，点这里再试'
                      : '加载更多'}
                </TextButton>
              ) : (
                '已经到底了'
              )}
            </View>
          )}
        </View>
      )}
    </QueryView>
  );
}
