import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Decision } from './decision';
import { ItemHistory } from './item-history';
import { ItemWords } from './item-words';

/** For moderators: one thing in its context, what was said about it, and the decision. */
export default function ModerationItemPage() {
  const itemId = usePageParameter('itemId');
  const query = useQuery(cloud.moderation.itemDetail.queryOptions({ itemId }));
  return (
    <Page title="审核内容">
      <QueryView query={query}>
        {(item) => (
          <>
            <ItemWords item={item} />
            <ItemHistory item={item} />
            <Decision key={item.round} item={item} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
