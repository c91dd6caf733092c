import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import type { explainFailure } from '@/src/platform/call-errors';
import { Callout } from '@/src/ui/callout/callout';
import { Icon } from '@/src/ui/icon/icon';
import './draft-state.scss';

type DraftStateProps = {
  isSaved: boolean;
  isSaving: boolean;
  failure: ReturnType<typeof explainFailure> | null;
};

/** Where the draft is safe by now. */
export function DraftState({ isSaved, isSaving, failure }: DraftStateProps) {
  if (failure && failure.kind !== 'noAnswer' && !isSaving)
    return (
      <Callout tone="warning" title="草稿只存在这部手机里">
        {failure.message}
      </Callout>
    );
  const onPhoneOnly = failure !== null && !isSaved;
  const words = isSaved
    ? '草稿已保存，换手机也能接着写。'
    : onPhoneOnly
      ? '网络不好，草稿先存在这部手机里。'
      : '正在保存草稿…';
  return (
    <View className="draft-state" {...describe({ role: 'status' })}>
      <Icon name={isSaved ? 'check' : onPhoneOnly ? 'wifi-off' : 'loader-circle'} />
      <View>{words}</View>
    </View>
  );
}
