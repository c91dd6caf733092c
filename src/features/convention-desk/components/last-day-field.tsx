import { type CalendarDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { pickerParts } from '@/src/ui/words/time';

type LastDayFieldProps = {
  label: string;
  /** Empty while nothing is chosen. */
  day: CalendarDay;
  onChange: (day: CalendarDay) => void;
  range: { first: CalendarDay; last: CalendarDay };
  hint: string;
  error?: string | undefined;
};

const instantOfDay = (day: CalendarDay): string => startOfShanghaiDay(day).toISOString();

/** The last day of a period, which still counts. */
export const LastDayField = ({ label, day, onChange, range, hint, error }: LastDayFieldProps) => (
  <DateTimeField
    label={label}
    withTime={false}
    value={day === '' ? null : instantOfDay(day)}
    onChange={(instant) => onChange(pickerParts(instant).date)}
    earliest={instantOfDay(range.first)}
    latest={instantOfDay(range.last)}
    hint={hint}
    error={error}
  />
);
