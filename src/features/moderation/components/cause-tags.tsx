import { View } from '@tarojs/components';
import { moderationReasons } from '@/shared/moderation/moderation-reasons';
import { type QueuedBecause, queuedBecause } from '@/shared/moderation/queued-because';
import type { IconName } from '@/src/ui/icon/icon';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { QueueItem } from '../moderation-types';
import './cause-tags.scss';

const icons: Record<QueuedBecause, IconName> = {
  wordList: 'search',
  contentCheck: 'shield-alert',
  photo: 'image',
  notChecked: 'circle-help',
  reports: 'flag',
  appeal: 'scale',
  rewritten: 'pencil',
};

/** Why something waits for a moderator, and what it was taken for. */
export function CauseTags({
  item: { queuedBecause: because, suspicion, isOwn },
}: {
  item: Pick<QueueItem, 'queuedBecause' | 'suspicion' | 'isOwn'>;
}) {
  return (
    <View className="cause-tags">
      {because && (
        <StatusTag icon={icons[because]} tone="warning">
          {queuedBecause[because]}
        </StatusTag>
      )}
      {suspicion && (
        <StatusTag icon="circle-alert" tone="danger">
          {`可能：${moderationReasons[suspicion]}`}
        </StatusTag>
      )}
      {isOwn && (
        <StatusTag icon="user" tone="info">
          您自己写的
        </StatusTag>
      )}
    </View>
  );
}
