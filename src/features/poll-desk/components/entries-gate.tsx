import type { ReactNode } from 'react';
import { PollsGate } from '@/src/features/polls/public';
import { useMay } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { NotAllowed } from '@/src/ui/states/not-allowed';

/** Lets those through who prepare polls. */
export const EntriesGate = ({ title, children }: { title: string; children: ReactNode }) => (
  <PollsGate title={title}>
    <PreparersOnly title={title}>{children}</PreparersOnly>
  </PollsGate>
);

function PreparersOnly({ title, children }: { title: string; children: ReactNode }) {
  if (useMay('polls.prepare')) return children;
  return (
    <Page title={title}>
      <NotAllowed />
    </Page>
  );
}
