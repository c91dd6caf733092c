import { View } from '@tarojs/components';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';

type UnsentVotesProps = { count: number; onSendNow: () => void };

/** That votes are safe in the phone, and will arrive. */
export const UnsentVotes = ({ count, onSendNow }: UnsentVotesProps) => (
  <Callout tone="warning" title={`还有 ${count} 条没有送到`} icon="wifi-off">
    <View>网络不好。您的选择已保存在手机里，会自动再送，不会重复计算。可以继续。</View>
    <TextButton icon="refresh-cw" onPress={onSendNow}>
      现在再送一次
    </TextButton>
  </Callout>
);
