import { View } from '@tarojs/components';
import { Field } from '../text-field/field';
import { instantOf, pickerParts } from '../words/time';
import { DatePart } from './date-part';
import './date-time-field.scss';

type DateTimeFieldProps = {
  label: string;
  /** A UTC instant (ISO text), shown in Shanghai time; null while nothing is chosen. */
  value: string | null;
  onChange: (value: string) => void;
  /** Without a time of day the instant is midnight in Shanghai. */
  withTime?: boolean;
  /** First and last day that can be chosen, as instants. */
  earliest?: string;
  latest?: string;
  hint?: string | undefined;
  error?: string | undefined;
};

/** Date and time by the phone's or browser's own pickers, which people already know. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, value, onChange, withTime = true, earliest, latest } = props;
  const parts = value ? pickerParts(value) : { date: '', time: withTime ? '09:00' : '00:00' };
  return (
    <Field label={label} hint={props.hint} error={props.error} group>
      <View className="date-time-field">
        <DatePart
          kind="date"
          label={`${label}，日期`}
          value={parts.date}
          {...(earliest ? { earliest: pickerParts(earliest).date } : {})}
          {...(latest ? { latest: pickerParts(latest).date } : {})}
          onChange={(date) => onChange(instantOf(date, parts.time))}
        />
        {withTime && parts.date && (
          <DatePart
            kind="time"
            label={`${label}，时间`}
            value={parts.time}
            onChange={(time) => onChange(instantOf(parts.date, time))}
          />
        )}
      </View>
    </Field>
  );
}
