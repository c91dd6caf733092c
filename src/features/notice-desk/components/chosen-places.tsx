import { View } from '@tarojs/components';
import { Icon } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import type { ChosenPlace } from '../notice-draft';
import './chosen-places.scss';

type ChosenPlacesProps = { places: ChosenPlace[]; onChange: (places: ChosenPlace[]) => void };

/** What has been chosen so far, each to be taken out with a tap. */
export function ChosenPlaces({ places, onChange }: ChosenPlacesProps) {
  if (places.length === 0) return null;
  return (
    <View className="chosen-places">
      <View>{`已选 ${places.length} 处：`}</View>
      {places.map((place) => (
        <Pressable
          key={place.id}
          className="chosen-places__place"
          label={`去掉${place.label}`}
          onPress={() => onChange(places.filter(({ id }) => id !== place.id))}
        >
          <View>{place.label}</View>
          <Icon name="x" />
        </Pressable>
      ))}
    </View>
  );
}
