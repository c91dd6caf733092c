import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import type { ItemDetail } from '../../moderation-types';
import { HideForm } from './hide-form';
import './item.scss';

/** Two large buttons; or why the caller has none. */
export function Decision({ item }: { item: ItemDetail }) {
  const [isHiding, setHiding] = useState(false);
  const [photos, setPhotos] = useState<'show' | 'hide'>('hide');
  const { id: itemId, round, queuedBecause, whyNotDecide } = item;
  const decide = useCommand(cloudClient.moderation.decide.mutate, {
    refetches: [cloud.moderation.pathKey()],
    onDone: () => {
      tell('已处理，作者会收到通知');
      leavePage();
    },
  });
  if (queuedBecause === null) {
    return <Callout tone="success">这条内容已经处理过了，现在不用再处理。</Callout>;
  }
  if (whyNotDecide) return <Callout tone="info">{whyNotDecide.message}</Callout>;
  const isAppeal = queuedBecause === 'appeal';
  const hasDoubts = item.photos.some(({ isDoubted }) => isDoubted);
  const failure = decide.failure && <Callout tone="danger">{decide.failure.message}</Callout>;
  if (isHiding) {
    return (
      <HideForm
        itemId={itemId}
        isSending={decide.isRunning}
        failure={failure}
        onHide={(said) => decide.run({ itemId, round, decision: 'hide', ...said })}
        onLeave={() => setHiding(false)}
      />
    );
  }
  return (
    <View className="moderation-item">
      {hasDoubts && (
        <ChoiceGroup
          label="没有通过自动检查的照片"
          choices={[
            { value: 'show', label: '照片没问题，一起显示', icon: 'image' },
            { value: 'hide', label: '只显示文字，照片不显示', icon: 'ban' },
          ]}
          value={photos}
          onChange={setPhotos}
        />
      )}
      {failure}
      <PrimaryButton
        icon="eye"
        loading={decide.isRunning}
        onPress={() => decide.run({ itemId, round, decision: 'show', reason: null, photos })}
      >
        {isAppeal ? '恢复显示' : '可以显示'}
      </PrimaryButton>
      <SecondaryButton
        icon="shield-alert"
        disabled={decide.isRunning}
        onPress={() => setHiding(true)}
      >
        {isAppeal ? '维持隐藏，选择原因' : '隐藏，选择原因'}
      </SecondaryButton>
    </View>
  );
}
