import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { ModeratedKind } from '@/shared/moderation/moderated-kinds';
import { moderationReasons } from '@/shared/moderation/moderation-reasons';
import type { Visibility } from '@/shared/moderation/visibility';
import { cloud } from '@/src/platform/cloud';
import { Pressable } from '@/src/ui/pressable/pressable';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { openOwnContent } from '../moderation-pages';
import './moderation-mark.scss';

type ModerationMarkProps = { kind: ModeratedKind; id: string; visibility: Visibility };

/**
 * Beside one's own words: that nobody else reads them yet, or not any more and why, with the way to
 * where one can appeal. Nothing where they are shown.
 */
export function ModerationMark({ kind, id, visibility }: ModerationMarkProps) {
  const { data } = useQuery(
    cloud.moderation.reasonOf.queryOptions({ kind, id }, { enabled: visibility === 'hidden' }),
  );
  if (visibility === 'shown') return null;
  const words =
    visibility === 'waiting'
      ? '审核中'
      : `没有通过审核${data?.reason ? `：${moderationReasons[data.reason]}` : ''}`;
  return (
    <Pressable
      className="moderation-mark"
      label={`${words}，查看我的内容审核`}
      onPress={openOwnContent}
    >
      <StatusTag
        icon={visibility === 'waiting' ? 'hourglass' : 'shield-alert'}
        tone={visibility === 'waiting' ? 'info' : 'danger'}
      >
        {words}
      </StatusTag>
      <View className="moderation-mark__more">查看</View>
    </Pressable>
  );
}
