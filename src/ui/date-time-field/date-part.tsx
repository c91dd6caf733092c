export type DatePartProps = {
  kind: 'date' | 'time';
  label: string;
  /** "2026-11-22" or "09:30"; empty while nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  earliest?: string;
  latest?: string;
};

/** The browser's own field, for mouse, keyboard and finger. `date-part.weapp.tsx` uses WeChat's picker. */
export function DatePart({ kind, label, value, onChange, earliest, latest }: DatePartProps) {
  return (
    <label className="field__control date-time-field__part">
      <input
        className="date-time-field__input"
        type={kind}
        aria-label={label}
        value={value}
        min={earliest}
        max={latest}
        onChange={({ target }) => {
          if (target.value) onChange(target.value);
        }}
      />
    </label>
  );
}
