import { queueClosing } from '../attendance/queue-closing';
import { watchShift } from '../organising/watch-shift';
import { remindShift } from '../reminders/remind-shift';
import type { VolunteeringContext } from '../volunteering-context';
import type { Shift } from './who-leads';

/** What has to happen before and after a shift, by its times as they are now. */
export async function watchTimes(
  ctx: VolunteeringContext,
  shift: Pick<Shift, 'id' | 'startsAt' | 'endsAt'>,
): Promise<void> {
  await watchShift(ctx, shift);
  await remindShift(ctx, shift);
  await queueClosing(ctx, shift);
}
