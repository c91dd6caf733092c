import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { shiftCheckInAddress } from '@/shared/volunteering/attendance/check-in-scene';
import { cloud } from '@/src/platform/cloud';
import { codeText } from '@/src/platform/code-text';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { QrCode } from '@/src/ui/qr-code/qr-code';
import { QueryView } from '@/src/ui/query-view/query-view';
import type { ShiftCodes, ShiftDesk } from './shift-desk-types';
import './code-screen.scss';

/** Milliseconds after which the codes of the next minutes are fetched again. */
const pause = 60_000;

/** The code people scan. It changes by itself, for ten minutes also without a network. */
export function CodeScreen({ desk: { shiftId } }: { desk: ShiftDesk }) {
  const query = useQuery({
    ...cloud.volunteering.shiftCodes.queryOptions({ shiftId }),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: pause,
  });
  return (
    <QueryView query={query} loadingRows={1}>
      {(codes) => <ShownCode codes={codes} fetchedAt={query.dataUpdatedAt} />}
    </QueryView>
  );
}

type ShownCodeProps = {
  codes: ShiftCodes;
  /** By this phone's clock, which may be wrong: only what has passed since counts. */
  fetchedAt: number;
};

function ShownCode({ codes: { codes, now }, fetchedAt }: ShownCodeProps) {
  const serverTime = Date.parse(now) + useTime() - fetchedAt;
  const shown = codes.find(
    ({ from, until }) => Date.parse(from) <= serverTime && serverTime < Date.parse(until),
  );
  if (!shown)
    return (
      <Callout tone="warning" icon="wifi-off" title="签到码暂时更新不了">
        请检查网络。来的人可以先在“名单”里登记，联网以后会继续显示签到码。
      </Callout>
    );
  const seconds = Math.ceil((Date.parse(shown.until) - serverTime) / 1000);
  return (
    <View className="code-screen">
      <Card>
        <QrCode
          content={codeText(shiftCheckInAddress, shown.scene)}
          label="来的时候扫一次签到，走的时候扫一次签退"
          words=""
        />
        <View className="code-screen__note">{`${seconds} 秒后自动换，请不要拍照转发。`}</View>
      </Card>
    </View>
  );
}

/** The phone's clock, read every second. */
function useTime(): number {
  const [time, setTime] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setTime(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return time;
}
