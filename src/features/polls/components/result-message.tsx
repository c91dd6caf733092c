import { View } from '@tarojs/components';
import { useMessagePermission } from '@/src/platform/use-message-permission';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';

/** After a ballot was cast: asks whether WeChat may tell of the result. Nothing where there is nothing to ask. */
export function ResultMessage() {
  const { canAsk, granted, ask } = useMessagePermission(['pollResult', 'pollReminder']);
  if (!canAsk) return null;
  if (granted)
    return (
      <Callout tone="success" icon="bell">
        <View>结果公布时会发微信告诉您。</View>
      </Callout>
    );
  return (
    <SecondaryButton icon="bell" onPress={() => void ask()}>
      结果公布时发微信告诉我
    </SecondaryButton>
  );
}
