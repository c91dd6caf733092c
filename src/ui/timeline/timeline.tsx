import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon';
import { dayAndTime } from '../words/time';
import './timeline.scss';

export type TimelineEvent = {
  id: string;
  title: string;
  /** UTC instant (ISO text). */
  at: string;
  note?: ReactNode;
  icon?: IconName;
};

/** What happened, newest first as given; the first is set off as the present state. */
export function Timeline({ events }: { events: TimelineEvent[] }) {
  return (
    <View className="timeline">
      {events.map((event, place) => (
        <View
          key={event.id}
          className={`timeline__event ${place === 0 ? 'timeline__event--now' : ''}`}
        >
          <View className="timeline__mark">
            <Icon name={event.icon ?? 'check'} />
          </View>
          <View className="timeline__text">
            <View className="timeline__title">{event.title}</View>
            <View className="timeline__time">{dayAndTime(event.at)}</View>
            {event.note && <View className="timeline__note">{event.note}</View>}
          </View>
        </View>
      ))}
    </View>
  );
}
