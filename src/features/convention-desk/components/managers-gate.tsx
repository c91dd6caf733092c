import type { ReactNode } from 'react';
import { ConventionsGate } from '@/src/features/conventions/public';
import { useMay } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { NotAllowed } from '@/src/ui/states/not-allowed';

type ManagersGateProps = { title: string; children: ReactNode };

/** Lets those through who lead the five steps. */
export const ManagersGate = ({ title, children }: ManagersGateProps) => (
  <ConventionsGate title={title}>
    <ManagersOnly title={title}>{children}</ManagersOnly>
  </ConventionsGate>
);

function ManagersOnly({ title, children }: ManagersGateProps) {
  if (useMay('conventions.manage')) return children;
  return (
    <Page title={title}>
      <NotAllowed />
    </Page>
  );
}
