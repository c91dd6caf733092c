import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { may } from '@/shared/permissions';
import { cloud } from '@/src/platform/cloud';
import { openPage } from '@/src/platform/open-page';
import { PrimaryButton } from '@/src/ui/button/button';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { NotLoggedIn } from '@/src/ui/states/not-allowed';

const joinPage = '/features/community/pages/join/index';
const homesPage = '/features/community/pages/my-homes/index';

/** Lets members of the community in and tells everybody else what to do first. */
export function HallGate({ children }: { children: ReactNode }) {
  const caller = useQuery(cloud.community.whoAmI.queryOptions());
  return (
    <QueryView query={caller}>
      {({ loggedIn, community, roles, pendingBindings }) => {
        if (!loggedIn) return <NotLoggedIn />;
        if (community === null) return <ChooseCommunity />;
        if (may(roles, 'hall.read')) return children;
        return pendingBindings.length > 0 ? <BeingReviewed /> : <JoinFirst />;
      }}
    </QueryView>
  );
}

const ChooseCommunity = () => (
  <Empty
    icon="building-2"
    title="先选择您的社区"
    note="选好以后，就能看到邻居们在议什么。"
    action={
      <PrimaryButton compact onPress={() => openPage(joinPage)}>
        选择社区
      </PrimaryButton>
    }
  />
);

const JoinFirst = () => (
  <Empty
    icon="house"
    title="先认证您的房屋"
    note="议事厅只对本社区的居民开放。认证以后，您可以看议题、附议，也可以自己提议。"
    action={
      <PrimaryButton compact onPress={() => openPage(joinPage)}>
        去认证
      </PrimaryButton>
    }
  />
);

const BeingReviewed = () => (
  <Empty
    icon="hourglass"
    title="您的房屋认证正在审核"
    note="通过以后，就能看到邻居们在议什么。"
    action={
      <PrimaryButton compact onPress={() => openPage(homesPage)}>
        查看进度
      </PrimaryButton>
    }
  />
);
