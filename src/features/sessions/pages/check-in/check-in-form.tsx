import { useEffect, useRef, useState } from 'react';
import { codeDigits, readCheckInScene } from '@/shared/hall/sessions/check-in-scene';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { canScan, scanCode } from '@/src/platform/scan-code';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { TextField } from '@/src/ui/text-field/text-field';
import { dayAndTime } from '@/src/ui/words/time';

import { showSession } from '../../session-pages';
import type { SessionDetail } from '../../session-types';

type CheckInFormProps = { session: SessionDetail; scannedCode: string | null };

export function CheckInForm({ session, scannedCode }: CheckInFormProps) {
  const [digits, setDigits] = useState('');
  const [unread, setUnread] = useState(false);
  const checkIn = useCommand(cloudClient.hall.checkIn.mutate, {
    refetches: [cloud.hall.pathKey()],
  });
  const begun = useRef(false);
  const send = (code: string) => {
    setUnread(false);
    checkIn.run({ sessionId: session.id, code });
  };
  useEffect(() => {
    if (scannedCode === null || begun.current || session.mine.isThere) return;
    begun.current = true;
    checkIn.run({ sessionId: session.id, code: scannedCode });
  }, [scannedCode, session.id, session.mine.isThere, checkIn.run]);
  const scan = async () => {
    const text = await scanCode();
    if (text === null) return;
    const read = readCheckInScene(text);
    if (read?.sessionId === session.id) send(read.code);
    else setUnread(true);
  };
  if (session.mine.isThere) return <CheckedIn session={session} />;
  return (
    <>
      <SessionFacts session={session} />
      {checkIn.output?.outcome === 'wrongCode' && (
        <Callout tone="danger" title="签到码不对">
          签到码每 30 秒换一次，请看主持人屏幕上现在的 6 位数字，再输一次。
        </Callout>
      )}
      {checkIn.failure && <Callout tone="danger">{checkIn.failure.message}</Callout>}
      {unread && <Callout tone="danger">{refusalMessage('checkInCodeUnreadable')}</Callout>}
      {canScan ? (
        <PrimaryButton icon="scan-line" loading={checkIn.isRunning} onPress={() => void scan()}>
          扫码签到
        </PrimaryButton>
      ) : (
        <Callout tone="info">
          用手机的相机或微信扫主持人屏幕上的二维码，也可以输入下面的数字。
        </Callout>
      )}
      <TextField
        label={`签到码（${codeDigits} 位数字）`}
        type="number"
        value={digits}
        onChange={(typed) => setDigits(typed.replace(/\D/g, '').slice(0, codeDigits))}
        maxLength={codeDigits}
        placeholder="主持人屏幕上的数字"
      />
      <SecondaryButton
        icon="check"
        loading={checkIn.isRunning}
        disabled={digits.length !== codeDigits}
        onPress={() => send(digits)}
      >
        用数字签到
      </SecondaryButton>
    </>
  );
}

const SessionFacts = ({ session }: { session: SessionDetail }) => (
  <Card>
    <Facts
      facts={[
        { name: '会议', value: session.title },
        { name: '时间', value: dayAndTime(session.startsAt) },
        { name: '地点', value: session.place },
      ]}
    />
  </Card>
);

const CheckedIn = ({ session }: { session: SessionDetail }) => (
  <>
    <Callout tone="success" title="签到成功">
      {`欢迎参加“${session.title}”。讨论时，可以在会议页面申请发言。`}
    </Callout>
    <SessionFacts session={session} />
    <PrimaryButton icon="arrow-right" onPress={() => showSession(session.id)}>
      进入会议页面
    </PrimaryButton>
  </>
);
