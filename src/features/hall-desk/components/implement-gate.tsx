import type { ReactNode } from 'react';
import { HallGate } from '@/src/features/hall/public';
import { useMay } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { NotAllowed } from '@/src/ui/states/not-allowed';

type ImplementGateProps = { title: string; children: ReactNode };

/** Lets those through who carry out what was decided. */
export const ImplementGate = ({ title, children }: ImplementGateProps) => (
  <HallGate title={title}>
    <ImplementersOnly title={title}>{children}</ImplementersOnly>
  </HallGate>
);

function ImplementersOnly({ title, children }: ImplementGateProps) {
  if (useMay('hall.implement')) return children;
  return (
    <Page title={title}>
      <NotAllowed />
    </Page>
  );
}
