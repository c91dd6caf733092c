import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '@/src/ui/card/card';
import type { Look } from '../shift-looks';
import type { TeamCardData } from '../volunteering-types';
import { LookTag } from './look-tag';
import './team-card.scss';

const looks: Record<TeamCardData['state'], Look> = {
  proposed: { word: '等社区审核', icon: 'hourglass', tone: 'warning' },
  approved: { word: '已成立', icon: 'circle-check', tone: 'success' },
  rejected: { word: '没有通过', icon: 'circle-x', tone: 'danger' },
  dissolved: { word: '已解散', icon: 'archive', tone: 'neutral' },
};

type TeamCardProps = {
  team: TeamCardData;
  /** What can be done with it. */
  children?: ReactNode;
};

/** A team of residents: what it does, who leads it, how it stands. */
export function TeamCard({ team, children }: TeamCardProps) {
  const { name, introduction, state, reason, leader, isOwn, activities } = team;
  const led = isOwn ? '您是队长' : `队长：${leader}`;
  return (
    <Card>
      <View className="team-card">
        <View className="team-card__name">{name}</View>
        <View className="team-card__tags">
          <LookTag look={looks[state]} />
          {activities > 0 && (
            <LookTag
              look={{ word: `${activities} 个活动`, icon: 'calendar-clock', tone: 'info' }}
            />
          )}
        </View>
        <View className="team-card__introduction">{introduction}</View>
        {reason && <View className="team-card__introduction">{`没有通过的原因：${reason}`}</View>}
        <View className="team-card__leader">{led}</View>
        {children}
      </View>
    </Card>
  );
}
