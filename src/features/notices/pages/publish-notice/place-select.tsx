import { Picker, View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '@/src/ui/icon/icon';
import { Field } from '@/src/ui/text-field/field';
import type { ChosenPlace } from './notice-draft';
import './place-select.scss';

type PlaceSelectProps = {
  label: string;
  places: ChosenPlace[];
  value: string | null;
  onChange: (id: string) => void;
};

/** One of many places, by the phone's own picker. */
export function PlaceSelect({ label, places, value, onChange }: PlaceSelectProps) {
  const place = places.findIndex(({ id }) => id === value);
  const chosen = places[place]?.label ?? '请选择';
  return (
    <Field label={label}>
      <Picker
        mode="selector"
        range={places.map((one) => one.label)}
        value={Math.max(place, 0)}
        onChange={({ detail }) => {
          const picked = places[Number(detail.value)];
          if (picked) onChange(picked.id);
        }}
      >
        <View
          className="field__control place-select"
          {...describe({ role: 'button', label: `${label}，${chosen}` })}
        >
          <View>{chosen}</View>
          <Icon name="chevron-down" />
        </View>
      </Picker>
    </Field>
  );
}
