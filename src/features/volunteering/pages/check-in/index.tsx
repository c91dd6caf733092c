import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readShiftCheckInScene } from '@/shared/volunteering/attendance/check-in-scene';
import { hasNoAnswer } from '@/src/platform/call-errors';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMe } from '@/src/platform/use-me';
import { useOnline } from '@/src/platform/use-online';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { MembersOnly } from '@/src/ui/states/members-only';
import { useScanSync } from '../../scans/use-scan-sync';
import { CheckInView } from './check-in-view';
import { ScanFirst } from './scan-first';

const title = '签到签退';

/**
 * Where a volunteer checks in and out. From the code on the leader's screen (`scene`, or the address in
 * `q` when WeChat opens a scanned link) it checks in by itself; from a shift (`shiftId`) one scans here.
 * Without a network one scans all the same: the phone keeps it and sends it later.
 */
export default function CheckInPage() {
  const scene = usePageParameter('scene');
  const link = usePageParameter('q');
  const asked = usePageParameter('shiftId');
  const [scannedHere, setScannedHere] = useState('');
  const text = scannedHere || scene || link;
  const shiftId = readShiftCheckInScene(text)?.shiftId ?? asked;
  const caller = useMe();
  const online = useOnline();
  useScanSync();
  const isCutOff = caller.data === undefined && (!online || hasNoAnswer(caller.error));
  if (isCutOff || shiftId === '')
    return (
      <Page title={title}>
        <ScanFirst shiftId={shiftId} text={text} cutOff={isCutOff} onScan={setScannedHere} />
      </Page>
    );
  return (
    <MembersOnly
      title={title}
      permission="volunteering.volunteer"
      beforeJoining="志愿服务的签到只对本社区的居民开放。认证以后，您可以报名，也可以当场加入。"
      whileReviewed="通过以后，就能在这里签到。"
    >
      <CheckIn shiftId={shiftId} text={text} />
    </MembersOnly>
  );
}

/** Milliseconds after which it is asked again whether one may check in or out by now. */
const pause = 30_000;

function CheckIn({ shiftId, text }: { shiftId: string; text: string }) {
  const online = useOnline();
  const query = useQuery({
    ...cloud.volunteering.ownAttendance.queryOptions({ shiftId }),
    refetchInterval: pause,
  });
  const isCutOff = query.data === undefined && (!online || hasNoAnswer(query.error));
  return (
    <Page title={title}>
      {isCutOff ? (
        <ScanFirst shiftId={shiftId} text={text} cutOff />
      ) : (
        <QueryView query={query}>{(own) => <CheckInView own={own} text={text} />}</QueryView>
      )}
    </Page>
  );
}
