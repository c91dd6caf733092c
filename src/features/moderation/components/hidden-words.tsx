import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { ModeratedKind } from '@/shared/moderation/moderated-kinds';
import { moderationReasons } from '@/shared/moderation/moderation-reasons';
import { cloud } from '@/src/platform/cloud';
import { Icon } from '@/src/ui/icon/icon';
import './hidden-words.scss';

/** Stands where something was that has been hidden, where its absence would confuse. */
export function HiddenWords({ kind, id }: { kind: ModeratedKind; id: string }) {
  const { data } = useQuery(cloud.moderation.reasonOf.queryOptions({ kind, id }));
  return (
    <View className="hidden-words">
      <Icon name="shield-alert" />
      <View>
        {data?.reason
          ? `这条内容已被隐藏，原因：${moderationReasons[data.reason]}`
          : '这条内容正在审核，暂时不显示'}
      </View>
    </View>
  );
}
