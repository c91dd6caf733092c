import { View } from '@tarojs/components';
import { Callout } from '@/src/ui/callout/callout';
import { Countdown } from '@/src/ui/countdown/countdown';
import { day } from '@/src/ui/words/time';

/** How long a result stays posted (公示). `postedUntil` is the first instant after the last whole day. */
export function PostingPeriod({ postedUntil }: { postedUntil: string }) {
  const lastDay = day(new Date(Date.parse(postedUntil) - 1).toISOString());
  return (
    <Callout tone="info" title={`公示到 ${lastDay}（含当天）`} icon="stamp">
      <View>
        <Countdown until={postedUntil} prefix="公示还剩" passed="公示期已满" />
      </View>
    </Callout>
  );
}
