import { View } from '@tarojs/components';
import { TextButton } from '@/src/ui/button/button';
import { Icon } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import { isTied, moveRanked, placeOf, type Ranking, tieWithBefore } from './ranking';
import type { ShownItem } from './shown-item';
import './ranked-list.scss';

type RankedListProps = {
  item: ShownItem;
  ranking: Ranking;
  onChange: (ranking: Ranking) => void;
};

/** The order so far, to put right with up, down and a tie: no dragging. */
export function RankedList({ item, ranking, onChange }: RankedListProps) {
  const titles = new Map(item.options.map(({ optionId, title }) => [optionId, title]));
  const order = ranking.flat();
  return (
    <View className="ranked-list">
      <View className="ranked-list__title">您排的先后</View>
      {order.map((optionId, at) => {
        const title = titles.get(optionId) ?? '';
        const tied = isTied(ranking, optionId);
        const isFirstOfGroup = ranking.some(([first]) => first === optionId);
        const place = placeOf(ranking, optionId);
        return (
          <View key={optionId} className="ranked-list__row">
            <View className="ranked-list__place">{place}</View>
            <View className="ranked-list__words">
              <View>{title}</View>
              {tied && <View className="ranked-list__tie">并列第 {place}</View>}
              {isFirstOfGroup && at > 0 && (
                <TextButton
                  label={`${title}和前面并列`}
                  onPress={() => onChange(tieWithBefore(ranking, optionId))}
                >
                  和前面并列
                </TextButton>
              )}
            </View>
            <Move
              icon="chevron-up"
              label={`${title}往前`}
              disabled={at === 0 && !tied}
              onPress={() => onChange(moveRanked(ranking, optionId, -1))}
            />
            <Move
              icon="chevron-down"
              label={`${title}往后`}
              disabled={at === order.length - 1 && !tied}
              onPress={() => onChange(moveRanked(ranking, optionId, 1))}
            />
          </View>
        );
      })}
    </View>
  );
}

type MoveProps = {
  icon: 'chevron-up' | 'chevron-down';
  label: string;
  disabled: boolean;
  onPress: () => void;
};

const Move = ({ icon, ...press }: MoveProps) => (
  <Pressable className="ranked-list__move" {...press}>
    <Icon name={icon} />
  </Pressable>
);
