import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { NoticeDeskGate } from '../../components/notice-desk-gate';
import { ItemForm } from './item-form';

/** By which rule something is made public here; a new one of the community's own without a key. */
export default function DisclosureItemPage() {
  return (
    <NoticeDeskGate title="公开的规矩" permission="notices.keepCalendar">
      <Item itemKey={usePageParameter('key')} />
    </NoticeDeskGate>
  );
}

function Item({ itemKey }: { itemKey: string }) {
  const query = useQuery(cloud.notices.disclosureDesk.queryOptions());
  return (
    <Page title={itemKey === '' ? '新增公开事项' : '公开的规矩'}>
      <QueryView query={query}>
        {({ items, bodies }) => {
          const item = items.find(({ key }) => key === itemKey) ?? null;
          if (itemKey !== '' && item === null) {
            return <Empty icon="calendar-x" title="没有找到这个公开事项" />;
          }
          return <ItemForm item={item} bodies={bodies} />;
        }}
      </QueryView>
    </Page>
  );
}
