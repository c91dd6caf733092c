import type { ReactNode } from 'react';
import type { Permission } from '@/shared/permissions';
import { ConventionsGate } from '@/src/features/conventions/public';
import { useMay } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { NotAllowed } from '@/src/ui/states/not-allowed';

type StaffGateProps = { title: string; permission: Permission; children: ReactNode };

/** Lets staff with a permission through to a page of the desk. */
export const StaffGate = ({ title, permission, children }: StaffGateProps) => (
  <ConventionsGate title={title}>
    <Allowed {...{ title, permission }}>{children}</Allowed>
  </ConventionsGate>
);

function Allowed({ title, permission, children }: StaffGateProps) {
  if (useMay(permission)) return children;
  return (
    <Page title={title}>
      <NotAllowed />
    </Page>
  );
}
