import { Icon } from '../icon/icon';

export type SelectControlProps = {
  label: string;
  options: { value: string; label: string }[];
  value: string | null;
  placeholder: string;
  disabled: boolean;
  onChange: (value: string) => void;
};

/** The browser's own list. `select-control.weapp.tsx` uses WeChat's picker. */
export function SelectControl(props: SelectControlProps) {
  const { label, options, value, placeholder, disabled, onChange } = props;
  return (
    <div className="field__control select-field">
      <select
        className="select-field__list"
        aria-label={label}
        value={value ?? ''}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="" disabled>
          {placeholder}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </div>
  );
}
