import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { checkInAddress } from '@/shared/hall/sessions/check-in-scene';
import { cloud } from '@/src/platform/cloud';
import { codeText } from '@/src/platform/code-text';
import { Card } from '@/src/ui/card/card';
import { QrCode } from '@/src/ui/qr-code/qr-code';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';

import './door-code.scss';

/** Milliseconds until a failed look at the code is repeated. */
const again = 5_000;

/** The code people scan or type at the door; it changes by itself, as the server says when. */
export function DoorCode({ sessionId }: { sessionId: string }) {
  const query = useQuery({
    ...cloud.hall.sessionCode.queryOptions({ sessionId }),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data ? Math.max(1_000, Date.parse(data.changesAt) - Date.parse(data.now)) : again,
  });
  return (
    <Section title="签到码">
      <QueryView query={query} loadingRows={1}>
        {({ code, scene }) => (
          <Card>
            <QrCode
              content={codeText(checkInAddress, scene)}
              label="请到场的人扫码，或输入下面的数字"
              words=""
            />
            <View className="door-code">{`${code.slice(0, 3)} ${code.slice(3)}`}</View>
            <View className="door-code__note">每 30 秒自动换一次，请不要拍照转发。</View>
          </Card>
        )}
      </QueryView>
    </Section>
  );
}
