import { TextField } from '@/src/ui/text-field/text-field';

export type TypedMinutes = { hours: string; minutes: string };

export const typedMinutes = (whole: number): TypedMinutes => ({
  hours: String(Math.floor(whole / 60)),
  minutes: String(whole % 60),
});

/** Whole minutes of what was typed; null where it is no time. */
export function wholeMinutes({ hours, minutes }: TypedMinutes): number | null {
  const [wholeHours, rest] = [Number(hours || '0'), Number(minutes || '0')];
  const isTime = Number.isInteger(wholeHours) && Number.isInteger(rest);
  return isTime && wholeHours >= 0 && rest >= 0 && rest < 60 ? wholeHours * 60 + rest : null;
}

type MinutesFieldsProps = {
  typed: TypedMinutes;
  onChange: (typed: TypedMinutes) => void;
  error: string | undefined;
};

/** Hours and minutes beside each other, as people say them. */
export const MinutesFields = ({ typed, onChange, error }: MinutesFieldsProps) => (
  <>
    <TextField
      label="小时"
      type="number"
      value={typed.hours}
      onChange={(hours) => onChange({ ...typed, hours })}
      maxLength={4}
    />
    <TextField
      label="分钟"
      type="number"
      value={typed.minutes}
      onChange={(minutes) => onChange({ ...typed, minutes })}
      maxLength={2}
      error={error}
    />
  </>
);
