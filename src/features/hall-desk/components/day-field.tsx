import { type CalendarDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { pickerParts } from '@/src/ui/words/time';

type DayFieldProps = {
  label: string;
  /** Empty while nothing is chosen. */
  day: CalendarDay;
  onChange: (day: CalendarDay) => void;
  earliest?: CalendarDay;
  latest?: CalendarDay;
  hint?: string;
  error?: string | undefined;
};

const instantOfDay = (day: CalendarDay): string => startOfShanghaiDay(day).toISOString();

/** A day of the calendar in Shanghai. */
export const DayField = ({
  label,
  day,
  onChange,
  earliest,
  latest,
  hint,
  error,
}: DayFieldProps) => (
  <DateTimeField
    label={label}
    withTime={false}
    value={day === '' ? null : instantOfDay(day)}
    onChange={(instant) => onChange(pickerParts(instant).date)}
    {...(earliest ? { earliest: instantOfDay(earliest) } : {})}
    {...(latest ? { latest: instantOfDay(latest) } : {})}
    hint={hint}
    error={error}
  />
);
