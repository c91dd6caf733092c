import { Input } from '@tarojs/components';
import { Field } from './field';

type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** `digit` has a decimal point, `number` has not. */
  type?: 'text' | 'number' | 'digit' | 'phone';
  placeholder?: string;
  hint?: string | undefined;
  error?: string | undefined;
  maxLength?: number;
  optional?: boolean;
  disabled?: boolean;
};

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, type = 'text', placeholder = '', maxLength = 140 } = props;
  return (
    <Field label={label} hint={props.hint} error={props.error} optional={props.optional}>
      <Input
        className="field__control"
        placeholderClass="field__placeholder"
        value={value}
        type={type === 'phone' ? 'number' : type}
        placeholder={placeholder}
        maxlength={type === 'phone' ? 11 : maxLength}
        disabled={props.disabled ?? false}
        onInput={(event) => onChange(event.detail.value)}
      />
    </Field>
  );
}
