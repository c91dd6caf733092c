import { Refusal } from '@/shared/refusals';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { VolunteeringContext } from '../volunteering-context';
import type { Shift } from './who-leads';

/** @throws Refusal shiftStartPassed naming what has passed */
export function refusePassed(
  { now }: VolunteeringContext,
  shifts: readonly Pick<Shift, 'startsAt'>[],
): void {
  const dates = shifts
    .filter(({ startsAt }) => startsAt <= now)
    .map(({ startsAt }) => shanghaiTimeText(startsAt));
  if (dates.length > 0) throw new Refusal('shiftStartPassed', { dates });
}
