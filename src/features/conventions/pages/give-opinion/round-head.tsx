import { View } from '@tarojs/components';
import { lastCollectingDay } from '@/shared/conventions/collecting/collecting-period';
import { startOfShanghaiDay } from '@/shared/shanghai-time';
import { Callout } from '@/src/ui/callout/callout';
import { day, timeLeft } from '@/src/ui/words/time';
import type { PromptsData } from '../../convention-types';

type RoundHeadProps = { prompts: PromptsData; maySpeak: boolean };

/** Until when opinions are taken, and how they are shown. */
export function RoundHead({ prompts, maySpeak }: RoundHeadProps) {
  const { name, reason, collectsUntil, isOpen } = prompts;
  const lastDay = day(startOfShanghaiDay(lastCollectingDay(collectsUntil)).toISOString());
  if (!isOpen)
    return (
      <Callout tone="info" title={`《${name}》征集已截止`} icon="lock">
        <View>{`${lastDay} 截止。下面是大家提的意见。`}</View>
      </Callout>
    );
  const left = timeLeft(collectsUntil);
  return (
    <Callout tone="info" title={`《${name}》正在征集意见`} icon="messages-square">
      <View>{`为什么：${reason}`}</View>
      <View>{`到 ${lastDay} 为止${left ? `，还有 ${left}` : ''}。`}</View>
      <View>
        {maySpeak
          ? '想到哪条写哪条，不用每题都答。公开时只写是哪一栋（组）的，不显示姓名。'
          : '十八岁以上、认证过房屋的居民可以提意见。'}
      </View>
    </Callout>
  );
}
