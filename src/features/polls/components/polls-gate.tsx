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

type PollsGateProps = { title: string; children: ReactNode };

/** Lets members of the community through to a page of polls; everybody else learns what to do first. */
export function PollsGate({ title, children }: PollsGateProps) {
  const caller = useQuery(cloud.community.whoAmI.queryOptions());
  if (caller.data && may(caller.data.roles, 'polls.read')) return children;
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
    note="表决按房屋和名册计票。认证以后，您就能看到表决，在名册里的可以投票。"
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
    note="通过以后，就能看到表决和投票。"
    action={
      <PrimaryButton compact onPress={() => openPage(homesPage)}>
        查看进度
      </PrimaryButton>
    }
  />
);
