import { View } from '@tarojs/components';
import { Card } from '@/src/ui/card/card';
import { sinceThen } from '@/src/ui/words/time';
import { openNotice } from '../notice-pages';
import type { ListedNotice } from '../notice-types';
import { hasMarks, NoticeMarks } from './notice-marks';
import './notice-card.scss';

/** A notice in a list: its marks, title, first words and who says it. */
export function NoticeCard({ notice }: { notice: ListedNotice }) {
  const { id, title, excerpt, publisher, publishedAt, unread } = notice;
  const isAlarm = notice.kind === 'emergency' && notice.pinned;
  return (
    <Card onPress={() => openNotice(id)}>
      <View className={`notice-card ${isAlarm ? 'notice-card--emergency' : ''}`}>
        {hasMarks(notice) && (
          <View className="notice-card__marks">
            <NoticeMarks notice={notice} />
          </View>
        )}
        <View className={`notice-card__title ${unread ? 'notice-card__title--unread' : ''}`}>
          {title}
        </View>
        <View className="notice-card__excerpt">{excerpt}</View>
        <View className="notice-card__source">
          <View>{publisher}</View>
          <View>{sinceThen(publishedAt)}</View>
        </View>
      </View>
    </Card>
  );
}
