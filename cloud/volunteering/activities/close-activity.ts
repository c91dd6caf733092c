import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import { activityIdInput, typedLine } from './activity-input';
import { stepActivity } from './activity-row';
import { callOff } from './call-off';
import { lockOpenShifts, openShifts } from './coming-shifts';
import { mayCallOff, refuseReason } from './may-call-off';
import { type Activity, findActivity, requireOrganiser } from './who-leads';

/**
 * Calls a published activity off with all its shifts that are not over, also while people are checked
 * in: what they have served until now counts. Everybody on a list is told. Of a team's activity
 * reviewers may, too.
 *
 * @throws Refusal activityReasonLength, wordsNotAllowed, ownWordsNotAllowed, activityNotFound,
 *   notYourActivity, activityOver
 */
export const cancelActivity = operation('volunteering.organise')
  .input(activityIdInput.extend({ reason: typedLine }))
  .output(z.object({ cancelledShifts: z.number() }))
  .mutation(async ({ ctx, input: { activityId, reason } }) => {
    await refuseReason(ctx, reason);
    const activity = await findActivity(ctx, activityId, true);
    if (!activity || activity.publishedAt === null) throw new Refusal('activityNotFound');
    if (!(await mayCallOff(ctx, activity))) throw new Refusal('notYourActivity');
    await stepActivity(ctx, activity, 'cancel', 'activityOver', {
      cancelledAt: ctx.now,
      cancelReason: reason,
    });
    const shifts = await lockOpenShifts(ctx, activity);
    await callOff(ctx, shifts, reason);
    await recordDeed(ctx, 'volunteering.cancelActivity', activityId, { shifts: shifts.length });
    return { cancelledShifts: shifts.length };
  });

/**
 * Ends a published activity: nothing more is to come of it. Shifts that are over are settled as ever.
 *
 * @throws Refusal activityNotFound, notYourActivity, activityOver, activityHasComingShifts
 */
export const endActivity = operation('volunteering.organise')
  .input(activityIdInput)
  .output(z.object({ ended: z.literal(true) }))
  .mutation(async ({ ctx, input: { activityId } }) => {
    const activity = await requireOrganiser(ctx, activityId, { lock: true });
    if (activity.state === 'published') await refuseComingShifts(ctx, activity);
    await stepActivity(ctx, activity, 'end', 'activityOver', { endedAt: ctx.now });
    await recordDeed(ctx, 'volunteering.endActivity', activityId);
    return { ended: true as const };
  });

async function refuseComingShifts(ctx: MemberContext, activity: Activity): Promise<void> {
  const coming = await openShifts(ctx, activity)
    .select('startsAt')
    .orderBy('startsAt')
    .limit(5)
    .execute();
  if (coming.length === 0) return;
  const dates = coming.map(({ startsAt }) => shanghaiTimeText(startsAt));
  throw new Refusal('activityHasComingShifts', { dates });
}
