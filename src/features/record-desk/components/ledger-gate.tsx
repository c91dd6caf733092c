import type { ReactNode } from 'react';
import { useMay } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { MembersOnly } from '@/src/ui/states/members-only';
import { NotAllowed } from '@/src/ui/states/not-allowed';

type LedgerGateProps = { title: string; children: ReactNode };

/** Lets those through who keep the ledger of minutes. */
export const LedgerGate = ({ title, children }: LedgerGateProps) => (
  <MembersOnly
    title={title}
    permission="volunteering.read"
    beforeJoining="这里由管理服务时长的工作人员使用。"
    whileReviewed="这里由管理服务时长的工作人员使用。"
  >
    <KeepersOnly title={title}>{children}</KeepersOnly>
  </MembersOnly>
);

function KeepersOnly({ title, children }: LedgerGateProps) {
  if (useMay('volunteering.keepLedger')) return children;
  return (
    <Page title={title}>
      <NotAllowed />
    </Page>
  );
}
