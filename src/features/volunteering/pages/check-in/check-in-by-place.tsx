import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { canLocate, locate } from '@/src/platform/locate';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import type { ScanEvent } from '../../scans/scan-queue';
import type { OwnAttendance } from '../../volunteering-types';

type CheckInByPlaceProps = { own: OwnAttendance; event: ScanEvent };

/** Where the activity allows it: the phone says where it is, once, and the server forgets it again. */
export function CheckInByPlace({ own, event }: CheckInByPlaceProps) {
  const { shiftId, signup, riskRevision } = own;
  const [isLost, setLost] = useState(false);
  const [isLooking, setLooking] = useState(false);
  const word = event === 'arrive' ? '签到' : '签退';
  const send = useCommand(cloudClient.volunteering.checkInAtPlace.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: ({ outcome }) => {
      if (outcome !== 'risksToAccept') tell(`${word}成功`);
    },
  });
  if (!canLocate) return null;
  const needsRisks = event === 'arrive' && signup !== 'confirmed';
  const look = async () => {
    setLooking(true);
    const position = await locate();
    setLooking(false);
    setLost(position === null);
    if (position === null) return;
    const acceptedRisks = needsRisks ? riskRevision : null;
    send.run({ id: newRequestId(), shiftId, event, acceptedRisks, ...position });
  };
  return (
    <>
      {needsRisks && (
        <Callout tone="warning" icon="shield-alert" title="定位签到前请看风险说明">
          {own.risks}
        </Callout>
      )}
      {isLost && (
        <Callout tone="danger">
          没有得到位置。请在手机设置里允许定位，或者扫负责人手机上的二维码。
        </Callout>
      )}
      {send.failure && <Callout tone="danger">{send.failure.message}</Callout>}
      <SecondaryButton
        icon="map-pinned"
        loading={isLooking || send.isRunning}
        onPress={() => void look()}
      >
        {needsRisks ? `接受风险并定位${word}` : `定位${word}`}
      </SecondaryButton>
    </>
  );
}
