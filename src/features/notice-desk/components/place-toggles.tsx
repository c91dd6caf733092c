import { View } from '@tarojs/components';
import { Icon } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import type { ChosenPlace } from '../notice-draft';
import './place-toggles.scss';

type PlaceTogglesProps = {
  /** What each is called here; `label` is what it is called elsewhere. */
  places: (ChosenPlace & { shortLabel: string })[];
  chosen: ChosenPlace[];
  most: number;
  onChange: (chosen: ChosenPlace[]) => void;
};

/** Any number of places as a compact grid; hundreds of rooms would be too many rows for a phone. */
export function PlaceToggles({ places, chosen, most, onChange }: PlaceTogglesProps) {
  return (
    <View className="place-toggles">
      {places.map(({ id, label, shortLabel }) => {
        const isChosen = chosen.some((place) => place.id === id);
        return (
          <Pressable
            key={id}
            role="checkbox"
            checked={isChosen}
            disabled={!isChosen && chosen.length >= most}
            label={label}
            className={`place-toggles__place ${isChosen ? 'place-toggles__place--chosen' : ''}`}
            onPress={() =>
              onChange(
                isChosen ? chosen.filter((place) => place.id !== id) : [...chosen, { id, label }],
              )
            }
          >
            {isChosen && <Icon name="check" />}
            {shortLabel}
          </Pressable>
        );
      })}
    </View>
  );
}
