import { Picker, View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '../icon/icon';
import { Field } from '../text-field/field';
import { instantOf, pickerParts } from '../words/time';
import './date-time-field.scss';

type DateTimeFieldProps = {
  label: string;
  /** A UTC instant (ISO text), shown in Shanghai time; null while nothing is chosen. */
  value: string | null;
  onChange: (value: string) => void;
  /** Without a time of day the instant is midnight in Shanghai. */
  withTime?: boolean;
  /** Earliest and latest instant that can be chosen. */
  earliest?: string;
  latest?: string;
  hint?: string | undefined;
  error?: string | undefined;
};

/** Date and time by the phone's own pickers, which people already know. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, value, onChange, withTime = true } = props;
  const parts = value ? pickerParts(value) : { date: '', time: withTime ? '09:00' : '00:00' };
  return (
    <View className="date-time-field">
      <Field label={label} hint={props.hint} error={props.error}>
        <View className="date-time-field__pickers">
          <Picker
            mode="date"
            className="date-time-field__picker"
            value={parts.date}
            {...(props.earliest ? { start: pickerParts(props.earliest).date } : {})}
            {...(props.latest ? { end: pickerParts(props.latest).date } : {})}
            onChange={({ detail }) => onChange(instantOf(String(detail.value), parts.time))}
          >
            <View
              className="field__control date-time-field__part"
              {...describe({ role: 'button', label: `${label}，日期 ${parts.date || '未选择'}` })}
            >
              <Icon name="calendar" />
              <View>{parts.date || '选择日期'}</View>
            </View>
          </Picker>
          {withTime && parts.date && (
            <Picker
              mode="time"
              className="date-time-field__picker"
              value={parts.time}
              onChange={({ detail }) => onChange(instantOf(parts.date, String(detail.value)))}
            >
              <View
                className="field__control date-time-field__part"
                {...describe({ role: 'button', label: `${label}，时间 ${parts.time}` })}
              >
                <Icon name="clock" />
                <View>{parts.time}</View>
              </View>
            </Picker>
          )}
        </View>
      </Field>
    </View>
  );
}
