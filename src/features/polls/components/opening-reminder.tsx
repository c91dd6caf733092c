import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useMessagePermission } from '@/src/platform/use-message-permission';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';

/** On an announced poll: asks to be told when voting begins. Says what will come, and can be taken back. */
export function OpeningReminder({ pollId }: { pollId: string }) {
  const wish = useQuery(cloud.polls.myOpeningReminder.queryOptions({ pollId }));
  const permission = useMessagePermission(['pollOpens', 'pollReminder', 'pollResult']);
  const change = useCommand(cloudClient.polls.remindMeAtOpening.mutate, {
    refetches: [cloud.polls.myOpeningReminder.queryKey({ pollId })],
  });
  if (!wish.data) return null;
  const set = (wanted: boolean) => {
    // WeChat opens its dialog straight from the tap, so it comes first.
    if (wanted) void permission.ask();
    change.run({ pollId, wanted });
  };
  return (
    <View>
      {wish.data.wanted ? (
        <Callout tone="success" icon="bell" title="开始投票时会提醒您">
          <View>消息在“我的 → 消息”里，同意接收的也会发到微信。</View>
          <TextButton icon="x" disabled={change.isRunning} onPress={() => set(false)}>
            不用提醒了
          </TextButton>
        </Callout>
      ) : (
        <SecondaryButton icon="bell" loading={change.isRunning} onPress={() => set(true)}>
          开始表决时提醒我
        </SecondaryButton>
      )}
      {change.failure && <Callout tone="danger">{change.failure.message}</Callout>}
    </View>
  );
}
