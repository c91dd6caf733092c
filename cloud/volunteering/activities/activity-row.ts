import type { UpdateObject } from 'kysely';
import type { Tables } from '@/cloud/platform/tables';
import { Refusal, type RefusalCode } from '@/shared/refusals';
import {
  type ActivityEvent,
  type ActivityState,
  nextActivityState,
} from '@/shared/volunteering/activity-life-cycle';
import type { VolunteeringContext } from '../volunteering-context';
import type { Activity } from './who-leads';

type Changes = Omit<UpdateObject<Tables, 'activity'>, 'communityId' | 'id' | 'state'>;

/** Writes columns of a locked activity. @throws Refusal activityChangedMeanwhile */
export async function changeActivity(
  { transaction, communityId, now }: VolunteeringContext,
  { id, state }: Pick<Activity, 'id' | 'state'>,
  changes: Changes & { state?: ActivityState },
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('activity')
    .set({ updatedAt: now, ...changes })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Refusal('activityChangedMeanwhile');
}

/**
 * Takes a locked activity one step further in its life.
 *
 * @param refusal what somebody is told where the life cycle has no such step
 */
export async function stepActivity(
  ctx: VolunteeringContext,
  activity: Pick<Activity, 'id' | 'state'>,
  event: ActivityEvent,
  refusal: RefusalCode,
  changes: Changes = {},
): Promise<void> {
  const state = nextActivityState(activity.state, event);
  if (state === null) throw new Refusal(refusal);
  await changeActivity(ctx, activity, { ...changes, state });
}
