import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { GroupCard } from './group-card';
import { GroupForm } from './group-form';

export default function SavedGroupsPage() {
  const [isCreating, setCreating] = useState(false);
  const groups = useInfiniteQuery(cloud.notices.listGroups.infiniteQueryOptions({}, nextPage));
  return (
    <Page
      title="常用范围"
      actions={
        !isCreating && (
          <PrimaryButton icon="bookmark-plus" onPress={() => setCreating(true)}>
            新建常用范围
          </PrimaryButton>
        )
      }
    >
      <Callout tone="info">
        <View>
          把常发的范围存起来，发公告时点一下就选好了。以后搬进来的人也会收到；已经发出的公告不受影响。
        </View>
      </Callout>
      {isCreating && <GroupForm onClose={() => setCreating(false)} />}
      <PagedList
        query={groups}
        itemKey={({ id }) => id}
        renderItem={(group) => <GroupCard group={group} />}
        empty={
          isCreating ? null : (
            <Empty icon="users-round" title="还没有常用范围" note="比如“一期三栋楼”“全体业主”。" />
          )
        }
      />
    </Page>
  );
}
