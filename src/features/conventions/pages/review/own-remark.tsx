import { View } from '@tarojs/components';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { RemarkCard } from '../../components/remark-card';
import type { ShownRemark } from '../../review-types';
import './own-remark.scss';

type OwnRemarkProps = { token: string; remark: ShownRemark; onRewrite: () => void };

/** A remark of this round: it can be written anew or taken back until the outcome is given. */
export function OwnRemark({ token, remark, onRewrite }: OwnRemarkProps) {
  const removal = useCommand(cloudClient.conventions.removeRemark.mutate, {
    refetches: [cloud.conventions.openReview.queryKey({ token })],
  });
  const { remarkId, remark: words } = remark;
  return (
    <RemarkCard
      beside
      remark={remark}
      action={
        <>
          <View className="own-remark">
            <TextButton icon="pencil" label={`修改意见：${words}`} onPress={onRewrite}>
              修改
            </TextButton>
            <TextButton
              icon="trash-2"
              label={`删除意见：${words}`}
              disabled={removal.isRunning}
              onPress={() => removal.run({ token, remarkId })}
            >
              删除
            </TextButton>
          </View>
          {removal.failure && <Callout tone="danger">{removal.failure.message}</Callout>}
        </>
      }
    />
  );
}
