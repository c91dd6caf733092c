import { Refusal } from '@/shared/refusals';
import { activityProblems } from '@/shared/volunteering/activities/activity-rules';
import type { VolunteeringContext } from '../volunteering-context';
import { contentOf } from './activity-columns';
import { photoIdsOf } from './activity-photos';
import { lockOpenShifts, openShifts } from './coming-shifts';
import { refuse } from './refuse';
import { watchTimes } from './watch-times';
import type { Activity } from './who-leads';

/**
 * Refuses an activity that is not ready for everybody: something is missing in it, or there is no
 * shift to sign up for.
 *
 * @throws Refusal what `activityProblems` finds, activityNeedsShift
 */
export async function refuseUnready(ctx: VolunteeringContext, activity: Activity): Promise<void> {
  refuse(activityProblems(contentOf(activity, await photoIdsOf(ctx, activity.id))));
  const coming = await openShifts(ctx, activity)
    .select('id')
    .where('startsAt', '>', ctx.now)
    .limit(1)
    .executeTakeFirst();
  if (!coming) throw new Refusal('activityNeedsShift');
}

/** From now on everybody sees the shifts of an activity. */
export async function watchShiftsOf(
  ctx: VolunteeringContext,
  activity: Pick<Activity, 'id'>,
): Promise<void> {
  for (const shift of await lockOpenShifts(ctx, activity)) await watchTimes(ctx, shift);
}
