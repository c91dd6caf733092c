import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { type Activity, findActivity, isPublic, organises } from './who-leads';

export interface ReadableActivity {
  activity: Activity;
  mayOrganise: boolean;
  mayReview: boolean;
}

/**
 * An activity as far as the caller may see it: what is or was published everybody, a submitted one
 * also those who review, a draft only those who organise it.
 *
 * @throws Refusal activityNotFound
 */
export async function readableActivity(
  ctx: MemberContext,
  activityId: string,
): Promise<ReadableActivity> {
  const activity = await findActivity(ctx, activityId);
  if (!activity) throw new Refusal('activityNotFound');
  const mayOrganise = await organises(ctx, activity);
  const reviews = may(ctx.caller.roles, 'volunteering.review');
  const mayRead = isPublic(activity) || mayOrganise || (reviews && activity.state === 'submitted');
  if (!mayRead) throw new Refusal('activityNotFound');
  return { activity, mayOrganise, mayReview: reviews && activity.teamId !== null };
}
