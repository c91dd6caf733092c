import { View } from '@tarojs/components';
import { useState } from 'react';
import { type ActivityKind, activityKinds } from '@/shared/volunteering/activity-kinds';
import { ChoiceChips } from '@/src/features/hall/components/choice-chips';
import { TextButton } from '@/src/ui/button/button';
import { Icon, type IconName } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import './activity-filters.scss';

export type ActivityFilter = {
  /** null: every kind. */
  kind: ActivityKind | null;
  /** Only what begins within a week. */
  soon: boolean;
  withPlaces: boolean;
};

export const everyActivity: ActivityFilter = { kind: null, soon: false, withPlaces: false };

/** Whether some activities are left out. */
export const isNarrowed = ({ kind, soon, withPlaces }: ActivityFilter): boolean =>
  kind !== null || soon || withPlaces;

const allKinds = '全部类型';
const kinds: { value: ActivityKind | null; word: string }[] = [
  { value: null, word: allKinds },
  ...Object.entries(activityKinds).map(([value, word]) => ({ value: value as ActivityKind, word })),
];

type ActivityFiltersProps = { filter: ActivityFilter; onChange: (filter: ActivityFilter) => void };

/** Which activities are listed. */
export function ActivityFilters({ filter, onChange }: ActivityFiltersProps) {
  const { kind, soon, withPlaces } = filter;
  const [choosing, setChoosing] = useState(false);
  const word = kind ? activityKinds[kind] : allKinds;
  const change = (changes: Partial<ActivityFilter>) => {
    setChoosing(false);
    onChange({ ...filter, ...changes });
  };
  return (
    <View className="activity-filters">
      <View className="activity-filters__row">
        <TextButton
          icon={choosing ? 'chevron-up' : 'chevron-down'}
          label={`类型：${word}，点这里换一类`}
          onPress={() => setChoosing(!choosing)}
        >
          {kind ? word : '类型'}
        </TextButton>
        <Toggle
          icon="calendar"
          word="一周内"
          label="只看一周内的"
          chosen={soon}
          onPress={() => change({ soon: !soon })}
        />
        <Toggle
          icon="user-plus"
          word="有名额"
          label="只看有名额的"
          chosen={withPlaces}
          onPress={() => change({ withPlaces: !withPlaces })}
        />
      </View>
      {choosing && (
        <ChoiceChips
          label="看哪一类"
          choices={kinds}
          chosen={kind}
          onChoose={(chosen) => change({ kind: chosen })}
        />
      )}
    </View>
  );
}

type ToggleProps = {
  icon: IconName;
  word: string;
  label: string;
  chosen: boolean;
  onPress: () => void;
};

const Toggle = ({ icon, word, label, chosen, onPress }: ToggleProps) => (
  <Pressable
    role="checkbox"
    label={label}
    checked={chosen}
    className={`activity-filters__toggle ${chosen ? 'activity-filters__toggle--chosen' : ''}`}
    onPress={onPress}
  >
    <Icon name={chosen ? 'check' : icon} />
    <View>{word}</View>
  </Pressable>
);
