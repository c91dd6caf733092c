import { View } from '@tarojs/components';
import { Card } from '@/src/ui/card/card';
import { dayAndTime } from '@/src/ui/words/time';
import type { AuditEntry } from '../../community-types';
import './audit-entry-card.scss';
import { deedName } from './deed-names';
import { detailWords } from './detail-words';

export function AuditEntryCard({ entry }: { entry: AuditEntry }) {
  const { action, who, staffName, at, details, subjectId } = entry;
  const words = detailWords(details);
  return (
    <Card>
      <View className="audit-entry__deed">{deedName(action)}</View>
      <View>{whoWords(who, staffName)}</View>
      {words && <View className="audit-entry__note">{words}</View>}
      <View className="audit-entry__note">
        {`${dayAndTime(at)}${subjectId ? `　编号 ${subjectId.slice(-8)}` : ''}`}
      </View>
    </Card>
  );
}

const whoWords = (who: string | null, staffName: string | null): string => {
  if (who === null) return '系统按时办理';
  return staffName ? `${who}（${staffName}）` : who;
};
