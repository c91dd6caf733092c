import type { ReactNode } from 'react';
import { may } from '@/shared/permissions';
import { useMe } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';
import { HallGate } from './hall-gate';

type AdultsOnlyProps = { title: string; children: ReactNode };

/**
 * Topics are raised by grown-up residents, and by those whose work it is to help a neighbour; other
 * members learn who can.
 */
export function AdultsOnly({ title, children }: AdultsOnlyProps) {
  const { data } = useMe();
  if (data && may(data.roles, 'hall.raiseForNeighbour')) return children;
  const isMinor = data?.roles.includes('resident') ?? false;
  return (
    <HallGate title={title}>
      <Page title={title}>
        <Empty
          icon="lock"
          title={isMinor ? '年满十八周岁才能提议' : '住在这里的居民才能提议'}
          note={
            isMinor
              ? '可以请家里的成年人来提，您仍然可以看所有的议题。'
              : '您现在是工作人员的身份。如果您也住在这里，请先在“我的”里认证房屋。'
          }
        />
      </Page>
    </HallGate>
  );
}
