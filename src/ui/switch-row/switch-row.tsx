import { View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import { Pressable } from '../pressable/pressable';
import './switch-row.scss';

type SwitchRowProps = {
  title: string;
  note?: string;
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
};

/** On or off, in a flush Card. The whole row is the target; the knob carries a check mark when on. */
export function SwitchRow({ title, note, on, onChange, disabled = false }: SwitchRowProps) {
  return (
    <Pressable
      className="switch-row"
      role="switch"
      checked={on}
      disabled={disabled}
      label={note ? `${title}，${note}` : title}
      onPress={() => onChange(!on)}
    >
      <View className="switch-row__text">
        <View>{title}</View>
        {note && <View className="switch-row__note">{note}</View>}
      </View>
      <View className={`switch-row__track ${on ? 'switch-row__track--on' : ''}`}>
        <View className="switch-row__knob">{on && <Icon name="check" />}</View>
      </View>
    </Pressable>
  );
}
