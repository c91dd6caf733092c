import { View } from '@tarojs/components';
import { useMessagePermission } from '@/src/platform/use-message-permission';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';

/** Asks whether WeChat may tell of new notices. Nothing where there is nothing to ask. */
export function NoticeMessages() {
  const { canAsk, granted, ask } = useMessagePermission(['newNotice', 'emergencyNotice']);
  if (!canAsk) return null;
  if (granted)
    return (
      <Callout tone="success" icon="bell">
        <View>下次有新公告或紧急通知，会发微信告诉您。</View>
      </Callout>
    );
  return (
    <SecondaryButton icon="bell" onPress={() => void ask()}>
      有新公告时发微信告诉我
    </SecondaryButton>
  );
}
