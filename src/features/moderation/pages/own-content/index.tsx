import { useInfiniteQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { Figures } from './figures';
import { OwnItemCard } from './own-item-card';

/** What one wrote and others do not read, why, and the way to appeal; and how moderation goes for all. */
export default function OwnContentPage() {
  const itemId = usePageParameter('itemId');
  const own = useInfiniteQuery(cloud.moderation.ownContent.infiniteQueryOptions({}, nextPage));
  return (
    <Page title="我的内容审核">
      <PagedList
        query={own}
        itemKey={({ id }) => id}
        renderItem={(item) => <OwnItemCard item={item} isMeant={item.id === itemId} />}
        empty={
          <Empty
            icon="circle-check"
            title="您写的内容都正常显示"
            note="有内容在审核或被隐藏时，会在这里说明原因，并可以申诉。"
          />
        }
      />
      {own.data && <Figures />}
    </Page>
  );
}
