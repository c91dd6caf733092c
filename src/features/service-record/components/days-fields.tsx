import { type CalendarDay, shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';

export type ServiceDays = { fromDate: CalendarDay; untilDate: CalendarDay };

/** From the first of January until today. */
export function thisYear(now: Date = new Date()): ServiceDays {
  const today = shanghaiDay(now);
  return { fromDate: `${today.slice(0, 4)}-01-01`, untilDate: today };
}

type DaysFieldsProps = { days: ServiceDays; onChange: (changes: Partial<ServiceDays>) => void };

/** First and last day of service, neither after today. */
export function DaysFields({ days, onChange }: DaysFieldsProps) {
  const latest = new Date().toISOString();
  const field = (label: string, name: keyof ServiceDays) => (
    <DateTimeField
      label={label}
      withTime={false}
      latest={latest}
      value={startOfShanghaiDay(days[name]).toISOString()}
      onChange={(instant) => onChange({ [name]: shanghaiDay(instant) })}
    />
  );
  return (
    <>
      {field('开始日期', 'fromDate')}
      {field('结束日期', 'untilDate')}
    </>
  );
}
