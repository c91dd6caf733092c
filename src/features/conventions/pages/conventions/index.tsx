import { useInfiniteQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { openPage } from '@/src/platform/open-page';
import { useMay } from '@/src/platform/use-me';
import { SecondaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { ConventionRow } from '../../components/convention-row';
import { ConventionsGate } from '../../components/conventions-gate';
import { openConvention } from '../../convention-pages';

const title = '公约';
const desk = '/features/convention-desk/pages/desk/index';

/** The conventions of the community. */
export default function ConventionsPage() {
  return (
    <ConventionsGate title={title}>
      <Conventions />
    </ConventionsGate>
  );
}

function Conventions() {
  const manages = useMay('conventions.manage');
  const query = useInfiniteQuery(
    cloud.conventions.listConventions.infiniteQueryOptions({}, nextPage),
  );
  useDidShow(() => void query.refetch());
  return (
    <Page
      title={title}
      actions={
        manages && (
          <SecondaryButton icon="clipboard-list" onPress={() => openPage(desk)}>
            公约工作台
          </SecondaryButton>
        )
      }
    >
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(convention) => (
          <Card flush>
            <ConventionRow convention={convention} onPress={() => openConvention(convention.id)} />
          </Card>
        )}
        empty={
          <Empty
            icon="book-open"
            title="还没有公约"
            note="公约由居民一起商量制定，写明大家怎样相处。开始征集意见时会通知您。"
          />
        }
      />
    </Page>
  );
}
