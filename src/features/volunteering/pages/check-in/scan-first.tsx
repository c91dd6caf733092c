import { useState } from 'react';
import { readShiftCheckInScene } from '@/shared/volunteering/attendance/check-in-scene';
import { canScan } from '@/src/platform/scan-code';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { KeptScans } from '../../scans/kept-scans';
import { keepScan, type ScanEvent, sendKeptScans } from '../../scans/scan-queue';
import { useScanner } from './use-scanner';

type ScanFirstProps = {
  /** An empty string: of whichever shift the code is. */
  shiftId: string;
  /** What was scanned to come here; an empty string: nothing. */
  text: string;
  /** Nothing can be asked of the server now. */
  cutOff: boolean;
  /** With a network: the shift of this code is looked up. */
  onScan?: (text: string) => void;
};

/** Scanning before anything is known of the shift, and without a network: the phone keeps what it scanned. */
export function ScanFirst({ shiftId, text, cutOff, onScan }: ScanFirstProps) {
  return cutOff ? (
    <KeepScan shiftId={shiftId} text={text} />
  ) : (
    <FindShift unread={text !== ''} onScan={onScan ?? (() => {})} />
  );
}

function FindShift({ unread, onScan }: { unread: boolean; onScan: (text: string) => void }) {
  const { scan, problem } = useScanner('', onScan);
  const words = problem || (unread ? '没有认出签到码，请再扫一次负责人手机上的二维码。' : '');
  return (
    <>
      {words !== '' && <Callout tone="danger">{words}</Callout>}
      {canScan ? (
        <PrimaryButton icon="scan-line" onPress={scan}>
          扫负责人手机上的二维码
        </PrimaryButton>
      ) : (
        <Callout tone="info">请用手机相机或微信，扫负责人手机上的二维码。</Callout>
      )}
      <KeptScans shiftId="" />
    </>
  );
}

function KeepScan({ shiftId, text }: { shiftId: string; text: string }) {
  const [used, setUsed] = useState(false);
  const [event, setEvent] = useState<ScanEvent>('arrive');
  const keep = (scanned: string, asked: ScanEvent) => {
    const code = readShiftCheckInScene(scanned);
    if (code === null) return;
    keepScan({ shiftId: code.shiftId, event: asked, text: scanned });
    setUsed(true);
    void sendKeptScans();
  };
  const { scan, problem } = useScanner(shiftId, (scanned) => keep(scanned, event));
  const isScanned = readShiftCheckInScene(text) !== null && !used;
  const press = (asked: ScanEvent) => {
    setEvent(asked);
    if (isScanned) keep(text, asked);
    else scan();
  };
  return (
    <>
      <Callout tone="warning" icon="wifi-off" title="现在没有网络，也可以签到签退">
        {canScan || isScanned
          ? '扫到的会保存在手机里，联网以后自动送到，由负责人确认后计入时长。'
          : '请用手机相机或微信扫负责人手机上的二维码，再回到这里。也可以请负责人帮您登记。'}
      </Callout>
      {problem !== '' && <Callout tone="danger">{problem}</Callout>}
      {(canScan || isScanned) && (
        <>
          <PrimaryButton icon="log-in" onPress={() => press('arrive')}>
            {isScanned ? '签到' : '扫码签到'}
          </PrimaryButton>
          <SecondaryButton icon="log-out" onPress={() => press('leave')}>
            {isScanned ? '签退' : '扫码签退'}
          </SecondaryButton>
        </>
      )}
      <KeptScans shiftId={shiftId} />
    </>
  );
}
