import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { startOfShanghaiDay } from '@/shared/shanghai-time';
import { type RecordKind, recordKinds } from '@/shared/volunteering/certificates/record-kinds';
import { Card } from '@/src/ui/card/card';
import type { IconName } from '@/src/ui/icon/icon';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { day } from '@/src/ui/words/time';
import type { RecordEntry } from '../certificate-types';
import './record-entry-card.scss';

const icons: Record<RecordKind, IconName> = {
  training: 'graduation-cap',
  commendation: 'award',
  evaluation: 'star',
};

/** Training, a commendation or an evaluation, with what became of it; `ways`: what can be done with it. */
export function RecordEntryCard({ entry, ways }: { entry: RecordEntry; ways?: ReactNode }) {
  const { kind, title, detail, givenBy, onDate, corrected } = entry;
  return (
    <Card>
      <View className="record-entry">
        <View className="record-entry__tags">
          <StatusTag icon={icons[kind]}>{recordKinds[kind]}</StatusTag>
          {corrected && (
            <StatusTag icon={corrected.takenOut ? 'x' : 'history'} tone="warning">
              {corrected.takenOut ? '已撤销' : '已更正'}
            </StatusTag>
          )}
        </View>
        <View className="record-entry__title">{title}</View>
        {detail && <View>{detail}</View>}
        <View className="record-entry__note">
          {`${givenBy}　${day(startOfShanghaiDay(onDate).toISOString())}`}
        </View>
        {corrected && <View>{`原因：${corrected.reason}`}</View>}
        {ways}
      </View>
    </Card>
  );
}
