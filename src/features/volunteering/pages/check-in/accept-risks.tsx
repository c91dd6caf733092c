import { useState } from 'react';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { sendScan, useKeptScans } from '../../scans/scan-queue';
import type { OwnAttendance } from '../../volunteering-types';

/** Who is not signed up reads the risks, and what they scanned before counts once they accept them. */
export function AcceptRisks({ own: { shiftId, risks, riskRevision } }: { own: OwnAttendance }) {
  const [isSending, setSending] = useState(false);
  const scan = useKeptScans().findLast(
    (one) => one.shiftId === shiftId && one.answer?.outcome === 'risksToAccept' && !one.refusal,
  );
  if (!scan) return null;
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
