import { Field } from '../text-field/field';
import { SelectControl } from './select-control';
import './select-field.scss';

type SelectFieldProps<Value extends string> = {
  label: string;
  options: { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value) => void;
  placeholder?: string;
  hint?: string | undefined;
  error?: string | undefined;
  disabled?: boolean;
};

/** One of many (buildings, rooms); for a handful of answers use ChoiceGroup. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, options, value, onChange, placeholder = '请选择', disabled = false } = props;
  return (
    <Field label={label} hint={props.hint} error={props.error} group>
      <SelectControl
        label={label}
        options={options}
        value={value}
        placeholder={placeholder}
        disabled={disabled}
        onChange={(chosen) => {
          const option = options.find((one) => one.value === chosen);
          if (option) onChange(option.value);
        }}
      />
    </Field>
  );
}
