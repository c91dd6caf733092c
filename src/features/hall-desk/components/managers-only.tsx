import type { ReactNode } from 'react';
import { may } from '@/shared/permissions';
import { HallGate } from '@/src/features/hall/public';
import { useMe } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

type ManagersOnlyProps = { title: string; children: ReactNode };

/** Topics are looked after by the committees; others learn who does. */
export function ManagersOnly({ title, children }: ManagersOnlyProps) {
  const { data } = useMe();
  if (data && may(data.roles, 'hall.manageTopic')) return children;
  return (
    <HallGate title={title}>
      <Page title={title}>
        <Empty
          icon="lock"
          title="议题由委员会办理"
          note="业主委员会、居民委员会、村民委员会和社区管理员可以办理。您可以在议题里看到每一步进展。"
        />
      </Page>
    </HallGate>
  );
}
