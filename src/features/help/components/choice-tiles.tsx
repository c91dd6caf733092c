import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Icon, type IconName } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import './choice-tiles.scss';

export interface Tile<Value extends string> {
  value: Value;
  word: string;
  icon?: IconName;
}

interface ChoiceTilesProps<Value extends string> {
  label: string;
  tiles: readonly Tile<Value>[];
  chosen: Value | null;
  onChoose: (value: Value) => void;
  error?: string | undefined;
}

/** One of several as large areas side by side, with icon and word; the chosen one carries a mark. */
export function ChoiceTiles<Value extends string>(props: ChoiceTilesProps<Value>) {
  const { label, tiles, chosen, onChoose, error } = props;
  const hasIcons = tiles.some(({ icon }) => icon);
  return (
    <View className="choice-tiles" {...describe({ role: 'radiogroup', label })}>
      <View className="choice-tiles__label">{label}</View>
      <View className={`choice-tiles__grid ${hasIcons ? 'choice-tiles__grid--icons' : ''}`}>
        {tiles.map(({ value, word, icon }) => (
          <Pressable
            key={value}
            role="radio"
            checked={value === chosen}
            label={word}
            className={`choice-tiles__tile ${value === chosen ? 'choice-tiles__tile--chosen' : ''}`}
            onPress={() => onChoose(value)}
          >
            {icon && (
              <View className="choice-tiles__icon">
                <Icon name={icon} />
              </View>
            )}
            <View>{word}</View>
            {value === chosen && (
              <View className="choice-tiles__mark">
                <Icon name="check" />
              </View>
            )}
          </Pressable>
        ))}
      </View>
      {error && (
        <View className="choice-tiles__error" {...describe({ role: 'alert' })}>
          <Icon name="circle-alert" />
          <View>{error}</View>
        </View>
      )}
    </View>
  );
}
