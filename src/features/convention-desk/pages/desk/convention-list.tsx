import { useInfiniteQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { ConventionRow } from '@/src/features/conventions/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { openBeginRevision, openConventionDesk } from '../../desk-pages';

/** All conventions of the community, and a way to begin another. */
export function ConventionList() {
  const manages = useMay('conventions.manage');
  const query = useInfiniteQuery(
    cloud.conventions.listConventions.infiniteQueryOptions({}, nextPage),
  );
  useDidShow(() => void query.refetch());
  return (
    <Page
      title="公约工作台"
      actions={
        manages && (
          <PrimaryButton icon="plus" onPress={() => openBeginRevision()}>
            制定一份公约
          </PrimaryButton>
        )
      }
    >
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(convention) => (
          <Card flush>
            <ConventionRow
              convention={convention}
              onPress={() => openConventionDesk(convention.id)}
            />
          </Card>
        )}
        empty={
          <Empty
            icon="book-open"
            title="还没有公约"
            note="制定一份公约分五步：征集民意、拟定草案、提请审核、审议表决、备案公布。这里一步一步带您办。"
          />
        }
      />
    </Page>
  );
}
