import { View } from '@tarojs/components';
import { Fragment, type ReactNode } from 'react';
import { TextButton } from '@/src/ui/button/button';
import { QueryView, type ShownQuery } from '@/src/ui/query-view/query-view';

type PagedQuery<Item> = ShownQuery<{ pages: { items: Item[] }[] }> & {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
};

type MoreOfProps<Item extends { id: string }> = {
  query: PagedQuery<Item>;
  renderItem: (item: Item) => ReactNode;
  /** What stands there when there is none. */
  none: string;
};

/** One of several lists of a page: more comes by a tap, not by the end of the page, which is of all. */
export function MoreOf<Item extends { id: string }>(props: MoreOfProps<Item>) {
  const { query, renderItem, none } = props;
  return (
    <QueryView
      query={query}
      loadingRows={1}
      isEmpty={({ pages }) => !pages.some(({ items }) => items.length > 0)}
      empty={<View className="promise__soft">{none}</View>}
    >
      {({ pages }) => (
        <>
          {pages
            .flatMap(({ items }) => items)
            .map((item) => (
              <Fragment key={item.id}>{renderItem(item)}</Fragment>
            ))}
          {query.hasNextPage && (
            <TextButton
              icon="chevron-down"
              disabled={query.isFetchingNextPage}
              onPress={() => void query.fetchNextPage()}
            >
              {query.isFetchNextPageError ? '没有加载成功，点这里再试' : '看更早的'}
            </TextButton>
          )}
        </>
      )}
    </QueryView>
  );
}
