import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Pressable } from '@/src/ui/pressable/pressable';
import './tiles.scss';

type TilesProps<Value extends string> = {
  label: string;
  tiles: { value: Value; word: string }[];
  chosen: Value | null;
  onChoose: (value: Value) => void;
};

/** One of many short names (buildings, rooms) as a grid of large areas: dozens of rows would be lost on a phone. */
export function Tiles<Value extends string>(props: TilesProps<Value>) {
  const { label, tiles, chosen, onChoose } = props;
  const longest = Math.max(2, ...tiles.map(({ word }) => Array.from(word).length));
  return (
    <View
      className={`tiles ${longest > 5 ? 'tiles--wide' : ''}`}
      {...describe({ role: 'radiogroup', label })}
    >
      {tiles.map(({ value, word }) => (
        <Pressable
          key={value}
          role="radio"
          checked={value === chosen}
          label={word}
          className={`tiles__tile ${value === chosen ? 'tiles__tile--chosen' : ''}`}
          onPress={() => onChoose(value)}
        >
          {word}
        </Pressable>
      ))}
    </View>
  );
}
