import { z } from 'zod';
import { Refusal } from '@/shared/refusals';
import { type CalendarDay, shanghaiDay } from '@/shared/shanghai-time';
import { certificateLimits } from '@/shared/volunteering/certificates/certificate-limits';

const dayLength = 24 * 60 * 60 * 1000;

/** Days of service in Shanghai, both included. */
export interface ServiceDays {
  fromDate: CalendarDay;
  untilDate: CalendarDay;
}

export const periodInput = { fromDate: z.iso.date(), untilDate: z.iso.date() };

/** @throws Refusal certificatePeriodWrong, certificatePeriodTooLong */
export function refuseWrongPeriod({ fromDate, untilDate }: ServiceDays, now: Date): void {
  if (untilDate < fromDate || untilDate > shanghaiDay(now) || fromDate < '2000-01-01')
    throw new Refusal('certificatePeriodWrong');
  const days = (Date.parse(untilDate) - Date.parse(fromDate)) / dayLength;
  if (days > certificateLimits.days) throw new Refusal('certificatePeriodTooLong');
}
