import type { ReactNode } from 'react';
import { may, type Permission } from '@/shared/permissions';
import { useMe } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { MembersOnly } from '@/src/ui/states/members-only';
import { NotAllowed } from '@/src/ui/states/not-allowed';

type NoticeDeskGateProps = {
  title: string;
  /** What the page is for, beside being a member. */
  permission?: Permission;
  children: ReactNode;
};

/** Lets those who publish for a body through to a page of their desk. */
export function NoticeDeskGate(props: NoticeDeskGateProps) {
  const { title, permission = 'notices.publish', children } = props;
  const { data } = useMe();
  const isAllowed = data !== undefined && may(data.roles, permission);
  return (
    <MembersOnly
      title={title}
      permission="notices.read"
      beforeJoining="认证以后，您就能看到公告和公示。"
      whileReviewed="通过以后，就能看到公告和公示。"
    >
      {isAllowed ? (
        children
      ) : (
        <Page title={title}>
          <NotAllowed message="这里由发布公告的单位使用。" />
        </Page>
      )}
    </MembersOnly>
  );
}
