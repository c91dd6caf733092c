import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { may } from '@/shared/permissions';
import { cloud } from '@/src/platform/cloud';
import { openPage } from '@/src/platform/open-page';
import { PrimaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { StepMissing } from '@/src/ui/states/step-missing';

const joinPage = '/features/community/pages/join/index';
const homesPage = '/features/community/pages/my-homes/index';

type HallGateProps = { title: string; children: ReactNode };

/**
 * Lets members of the community through to a page of the hall; everybody else gets a page that says
 * what to do first. What is inside asks its queries inside, so that it sees each of their answers.
 */
export function HallGate({ title, children }: HallGateProps) {
  const caller = useQuery(cloud.community.whoAmI.queryOptions());
  if (caller.data && may(caller.data.roles, 'hall.read')) return children;
  return (
    <Page title={title}>
      <QueryView query={caller}>
        {({ loggedIn, account, community, pendingBindings }) => {
          if (!loggedIn) return <StepMissing step="notLoggedIn" />;
          if (account === null) return <StepMissing step="consentMissing" />;
          if (community === null) return <StepMissing step="communityNotChosen" />;
          return pendingBindings.length > 0 ? <BeingReviewed /> : <JoinFirst />;
        }}
      </QueryView>
    </Page>
  );
}

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
