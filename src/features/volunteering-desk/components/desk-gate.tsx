import type { ReactNode } from 'react';
import { may, type Permission } from '@/shared/permissions';
import { useMe } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { MembersOnly } from '@/src/ui/states/members-only';
import { NotAllowed } from '@/src/ui/states/not-allowed';

type DeskGateProps = {
  title: string;
  /** What the page is for, beside being a member. */
  permission: Permission;
  /** Who may come in, said to those who may not. */
  whoMay?: string;
  children: ReactNode;
};

/** Lets those through to an organisers' page who may do there what it is for. */
export function DeskGate({ title, permission, whoMay, children }: DeskGateProps) {
  const { data } = useMe();
  const isAllowed = data !== undefined && may(data.roles, permission);
  return (
    <MembersOnly
      title={title}
      permission="volunteering.read"
      beforeJoining="志愿活动只对本社区的居民开放。认证以后，您可以发起志愿队，自己办活动。"
      whileReviewed="通过以后，就能发起志愿队、办志愿活动。"
    >
      {isAllowed ? (
        children
      ) : (
        <Page title={title}>
          <NotAllowed {...(whoMay ? { message: whoMay } : {})} />
        </Page>
      )}
    </MembersOnly>
  );
}
