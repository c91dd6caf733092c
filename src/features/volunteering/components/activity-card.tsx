import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '@/src/ui/card/card';
import { Icon, type IconName } from '@/src/ui/icon/icon';
import { kindIcons } from '../kind-icons';
import { periodText, placesLook, signupLook } from '../shift-looks';
import { openActivity } from '../volunteering-pages';
import type { ActivityCardData } from '../volunteering-types';
import { LookTag } from './look-tag';
import './activity-card.scss';

/** An activity one can join: what, when next, where, and whether there is a place. */
export function ActivityCard({ activity }: { activity: ActivityCardData }) {
  const { id, title, kind, kindName, place, organiser, leastAge, next, shifts, placesLeft } =
    activity;
  const standing = next.mine ? signupLook(next.mine) : placesLook(placesLeft);
  return (
    <Card onPress={() => openActivity(id)} label={`${standing.word}：${title}`}>
      <View className="activity-card">
        <View className="activity-card__head">
          <LookTag look={standing} />
          <View className="activity-card__kind">
            <Icon name={kindIcons[kind]} />
            <View>{kindName}</View>
          </View>
        </View>
        <View className="activity-card__title">{title}</View>
        <Line icon="calendar-clock">
          {periodText(next.startsAt, next.endsAt)}
          {shifts > 1 ? `，共 ${shifts} 场` : ''}
        </Line>
        <Line icon="map-pin">{place}</Line>
        <View className="activity-card__source">
          {organiser}
          {leastAge < 18 && ` · ${leastAge} 岁以上可报名`}
        </View>
      </View>
    </Card>
  );
}

const Line = ({ icon, children }: { icon: IconName; children: ReactNode }) => (
  <View className="activity-card__line">
    <Icon name={icon} />
    <View>{children}</View>
  </View>
);
