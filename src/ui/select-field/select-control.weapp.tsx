import { Picker, View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '../icon/icon';
import type { SelectControlProps } from './select-control';

/** WeChat's own wheel, for lists of any length. */
export function SelectControl(props: SelectControlProps) {
  const { label, options, value, placeholder, disabled, onChange } = props;
  const place = options.findIndex((option) => option.value === value);
  const shown = options[place]?.label;
  return (
    <Picker
      mode="selector"
      range={options.map((option) => option.label)}
      value={Math.max(place, 0)}
      disabled={disabled}
      onChange={({ detail }) => {
        const chosen = options[Number(detail.value)];
        if (chosen) onChange(chosen.value);
      }}
    >
      <View
        className="field__control select-field"
        {...describe({ role: 'button', label: `${label} ${shown ?? '未选择'}`, disabled })}
      >
        <View className={`select-field__shown ${shown ? '' : 'field__placeholder'}`}>
          {shown ?? placeholder}
        </View>
        <Icon name="chevron-down" />
      </View>
    </Picker>
  );
}
