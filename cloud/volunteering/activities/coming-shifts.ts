import type { VolunteeringContext } from '../volunteering-context';
import { type Activity, type Shift, seriesDateText } from './who-leads';

/** Shifts of an activity that are open and not over yet, the first first. */
export const openShifts = (
  { transaction, communityId, now }: VolunteeringContext,
  { id }: Pick<Activity, 'id'>,
) =>
  transaction
    .selectFrom('shift')
    .where('shift.communityId', '=', communityId)
    .where('shift.activityId', '=', id)
    .where('shift.state', '=', 'open')
    .where('shift.endsAt', '>', now);

export async function comingShiftIds(
  ctx: VolunteeringContext,
  activity: Pick<Activity, 'id'>,
): Promise<string[]> {
  const shifts = await openShifts(ctx, activity).select('id').execute();
  return shifts.map(({ id }) => id);
}

/** Locks them in the order of their ids: whoever needs several takes them in this order. */
export const lockOpenShifts = (
  ctx: VolunteeringContext,
  activity: Pick<Activity, 'id'>,
): Promise<Shift[]> =>
  openShifts(ctx, activity)
    .selectAll('shift')
    .select(seriesDateText)
    .orderBy('shift.id')
    .forUpdate()
    .execute();
