import type { ReactNode } from 'react';
import { may, type Permission } from '@/shared/permissions';
import { openPage } from '@/src/platform/open-page';
import { useMe } from '@/src/platform/use-me';
import { PrimaryButton } from '../button/button';
import { Page } from '../page/page';
import { QueryView } from '../query-view/query-view';
import { Empty } from './empty';
import { StepMissing } from './step-missing';

const joinPage = '/features/community/pages/join/index';
const homesPage = '/features/community/pages/my-homes/index';

type MembersOnlyProps = {
  title: string;
  /** What members have and others do not. */
  permission: Permission;
  /** What there is to gain, for those who have not applied yet. */
  beforeJoining: string;
  /** What there will be, for those whose application is being reviewed. */
  whileReviewed: string;
  children: ReactNode;
};

/**
 * Lets members of the community through to a page; everybody else gets a page that says what to do
 * first. What is inside asks its queries inside, so that it sees each of their answers.
 */
export function MembersOnly(props: MembersOnlyProps) {
  const { title, permission, beforeJoining, whileReviewed, children } = props;
  const caller = useMe();
  if (caller.data && may(caller.data.roles, permission)) return children;
  return (
    <Page title={title}>
      <QueryView query={caller}>
        {({ loggedIn, account, community, pendingBindings }) => {
          if (!loggedIn) return <StepMissing step="notLoggedIn" />;
          if (account === null) return <StepMissing step="consentMissing" />;
          if (community === null) return <StepMissing step="communityNotChosen" />;
          return pendingBindings.length > 0 ? (
            <BeingReviewed note={whileReviewed} />
          ) : (
            <JoinFirst note={beforeJoining} />
          );
        }}
      </QueryView>
    </Page>
  );
}

const JoinFirst = ({ note }: { note: string }) => (
  <Empty
    icon="house"
    title="先认证您的房屋"
    note={note}
    action={
      <PrimaryButton compact onPress={() => openPage(joinPage)}>
        去认证
      </PrimaryButton>
    }
  />
);

const BeingReviewed = ({ note }: { note: string }) => (
  <Empty
    icon="hourglass"
    title="您的房屋认证正在审核"
    note={note}
    action={
      <PrimaryButton compact onPress={() => openPage(homesPage)}>
        查看进度
      </PrimaryButton>
    }
  />
);
