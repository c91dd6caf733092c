import { Textarea } from '@tarojs/components';
import { Field } from './field';

type TextAreaProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  placeholder?: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean;
  disabled?: boolean;
  /** Lets in more than fits, for a page that says what to do with it instead of cutting a paste off. */
  takesMore?: boolean;
};

/** Several lines of text; the counter says how much room is left. */
export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, maxLength, placeholder = '', takesMore = false } = props;
  return (
    <Field
      label={label}
      hint={props.hint}
      error={props.error}
      optional={props.optional}
      counter={`${value.length}/${maxLength} 字`}
    >
      <Textarea
        className="field__control field__control--many-lines"
        placeholderClass="field__placeholder"
        value={value}
        placeholder={placeholder}
        maxlength={takesMore ? -1 : maxLength}
        autoHeight
        disabled={props.disabled ?? false}
        onInput={(event) => onChange(event.detail.value)}
      />
    </Field>
  );
}
