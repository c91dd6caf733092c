import { useState } from 'react';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { type KeptScan, sendScan, useKeptScans } from '../../scans/scan-queue';
import type { OwnAttendance } from '../../volunteering-types';

/** The scan of somebody who is not signed up and has to read the risks yet. */
export const useScanToAccept = (shiftId: string): KeptScan | undefined =>
  useKeptScans()
    .filter(
      (one) => one.shiftId === shiftId && one.answer?.outcome === 'risksToAccept' && !one.refusal,
    )
    .pop();

type AcceptRisksProps = { own: OwnAttendance; scan: KeptScan };

/** Who is not signed up reads the risks, and what they scanned before counts once they accept them. */
export function AcceptRisks({ own: { risks, riskRevision }, scan }: AcceptRisksProps) {
  const [isSending, setSending] = useState(false);
  const accept = async () => {
    setSending(true);
    await sendScan(scan, { queued: false, acceptedRisks: riskRevision });
    setSending(false);
  };
  return (
    <>
      <Callout tone="warning" icon="shield-alert" title="参加前请看风险说明">
        {risks}
      </Callout>
      <PrimaryButton icon="check" loading={isSending} onPress={() => void accept()}>
        看过了，接受并签到
      </PrimaryButton>
    </>
  );
}
