import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Card } from '@/src/ui/card/card';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { GroupMark } from './group-mark';
import { groupName } from './group-words';
import type { GroupedOpinions } from './grouped-opinions';
import { OpinionLine, Tenths } from './opinion-line';
import './group-card.scss';

type GroupCardProps = { group: GroupedOpinions['groups'][number]; isOwn: boolean };

/** One group: about how many they are and what they stand for, in their statements' words. */
export function GroupCard({ group: { label, people, standsFor }, isOwn }: GroupCardProps) {
  return (
    <Card tone={isOwn ? 'accent' : 'plain'}>
      <View className="group-card__head" {...describe({ role: 'heading' })}>
        <GroupMark label={label} />
        <View className="group-card__name">{groupName(label)}</View>
        <View>约 {people} 人</View>
        {isOwn && (
          <StatusTag icon="map-pin" tone="accent">
            您的看法和这一组相近
          </StatusTag>
        )}
      </View>
      {standsFor.length === 0 && <View>这一组没有和别人明显不同的看法。</View>}
      {standsFor.map(({ statementId, text, side, tenths }) => (
        <OpinionLine key={statementId} text={text}>
          <Tenths tenths={tenths} side={side} />
        </OpinionLine>
      ))}
    </Card>
  );
}
