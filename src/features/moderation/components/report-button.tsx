import { View } from '@tarojs/components';
import type { ModeratedKind } from '@/shared/moderation/moderated-kinds';
import { Icon } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import { openReport } from '../moderation-pages';
import './report-button.scss';

/** The way to report somebody's words; not beside one's own. */
export function ReportButton({ kind, id }: { kind: ModeratedKind; id: string }) {
  return (
    <Pressable className="report-button" label="举报这条内容" onPress={() => openReport(kind, id)}>
      <Icon name="flag" />
      <View>举报</View>
    </Pressable>
  );
}
