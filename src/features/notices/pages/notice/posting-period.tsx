import { View } from '@tarojs/components';
import { lastPostedDay } from '@/shared/shanghai-time';
import { Callout } from '@/src/ui/callout/callout';
import { Countdown } from '@/src/ui/countdown/countdown';

/** How long a result stays posted (公示). `postedUntil` is the first instant after the last whole day. */
export function PostingPeriod({ postedUntil }: { postedUntil: string }) {
  return (
    <Callout tone="info" title={`公示到 ${lastPostedDay(postedUntil)}（含当天）`} icon="stamp">
      <View>
        <Countdown until={postedUntil} prefix="公示还剩" passed="公示期已满" />
      </View>
    </Callout>
  );
}
