import { useEffect, useState } from 'react';
import { canScan } from '@/src/platform/scan-code';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { dayAndTime } from '@/src/ui/words/time';
import { KeptScans } from '../../scans/kept-scans';
import { makeScan, type ScanEvent, useKeptScans, wasScanned } from '../../scans/scan-queue';
import { periodText } from '../../shift-looks';
import { openVolunteerProfile } from '../../volunteering-pages';
import type { OwnAttendance } from '../../volunteering-types';
import { AcceptRisks, useScanToAccept } from './accept-risks';
import { CheckInByPlace } from './check-in-by-place';
import { OwnTimes } from './own-times';
import { useScanner } from './use-scanner';

type CheckInViewProps = {
  own: OwnAttendance;
  /** The code that was scanned to come here; an empty string: none. */
  text: string;
};

export function CheckInView({ own, text }: CheckInViewProps) {
  const { shiftId, title, startsAt, endsAt, place } = own;
  return (
    <>
      <Card>
        <Facts
          facts={[
            { name: '活动', value: title },
            { name: '时间', value: periodText(startsAt, endsAt) },
            { name: '地点', value: place },
          ]}
        />
      </Card>
      <StateOfShift own={own} />
      {own.isVolunteer ? <Steps own={own} text={text} /> : <RegisterFirst />}
      <KeptScans shiftId={shiftId} />
      <OwnTimes own={own} />
    </>
  );
}

const RegisterFirst = () => (
  <>
    <Callout tone="info" title="先登记为志愿者">
      登记只要一分钟，之后再扫一次码就能签到。
    </Callout>
    <PrimaryButton icon="user-plus" onPress={openVolunteerProfile}>
      去登记
    </PrimaryButton>
  </>
);

function Steps({ own, text }: CheckInViewProps) {
  const { shiftId, mayArrive, mayLeave } = own;
  const [isSending, setSending] = useState(false);
  useKeptScans();
  const toAccept = useScanToAccept(shiftId);
  const isNew = text !== '' && !wasScanned(text);
  const send = (event: ScanEvent, scanned: string) => {
    setSending(true);
    void makeScan({ shiftId, event, text: scanned }, null).finally(() => setSending(false));
  };
  // Who scanned the code to come here wants to check in; leaving is asked for, as it ends something.
  const arrivesAtOnce = isNew && mayArrive && !mayLeave;
  useEffect(() => {
    if (arrivesAtOnce) void makeScan({ shiftId, event: 'arrive', text }, null);
  }, [arrivesAtOnce, shiftId, text]);
  const event: ScanEvent = mayLeave ? 'leave' : 'arrive';
  const { scan, problem } = useScanner(shiftId, (scanned) => send(event, scanned));
  if (!mayArrive && !mayLeave) return null;
  if (toAccept && !mayLeave) return <AcceptRisks own={own} scan={toAccept} />;
  const isScanned = isNew && mayLeave;
  const word = event === 'arrive' ? '签到' : '签退';
  return (
    <>
      {problem !== '' && <Callout tone="danger">{problem}</Callout>}
      {canScan || isScanned ? (
        <PrimaryButton
          icon={event === 'arrive' ? 'log-in' : 'log-out'}
          loading={isSending}
          onPress={() => (isScanned ? send('leave', text) : scan())}
        >
          {isScanned ? word : `扫码${word}`}
        </PrimaryButton>
      ) : (
        <Callout tone="info" icon="scan-line">
          {`请用手机相机或微信，扫负责人手机上的二维码来${word}。二维码每 30 秒换一次。`}
        </Callout>
      )}
      {own.byPlace && <CheckInByPlace own={own} event={event} />}
    </>
  );
}

function StateOfShift({ own }: { own: OwnAttendance }) {
  const { state, mayArrive, mayLeave, signup, attendances } = own;
  if (state === 'cancelled')
    return <Callout tone="warning">这个班次已经取消。取消以前已经签到的，时长照样计算。</Callout>;
  if (mayLeave)
    return (
      <Callout tone="success" title="正在服务中">
        {`离开时请签退，最晚到 ${dayAndTime(own.leavingUntil)}。忘了签退的，按班次结束的时间计算。`}
      </Callout>
    );
  if (mayArrive)
    return signup === 'confirmed' ? null : (
      <Callout tone="info" title="您没有报名这个班次">
        人在现场、还有空位的，可以当场加入：扫码以后看过风险说明就算签到。
      </Callout>
    );
  if (state === 'open' && own.arrivalsFrom > own.now)
    return <Callout tone="info">{`签到从 ${dayAndTime(own.arrivalsFrom)} 开始。`}</Callout>;
  if (attendances.length > 0) return null;
  return (
    <Callout tone="info">{`班次已经结束，不能再签到。确实到场的，请联系：${own.contact}`}</Callout>
  );
}
