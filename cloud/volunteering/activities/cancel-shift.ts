import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { typedLine } from './activity-input';
import { callOff } from './call-off';
import { mayCallOff, refuseReason } from './may-call-off';
import { findShift } from './shifts-to-change';
import { readShift, requireOrganiser } from './who-leads';

/**
 * Calls one date off, also while people are checked in: what they have served until now counts.
 *
 * @throws Refusal activityReasonLength, wordsNotAllowed, ownWordsNotAllowed, shiftNotFound,
 *   notYourActivity, shiftEnded (over, or called off before)
 */
export const cancelShift = operation('volunteering.organise')
  .input(z.object({ shiftId: z.uuid(), reason: typedLine }))
  .output(z.object({ cancelled: z.literal(true) }))
  .mutation(async ({ ctx, input: { shiftId, reason } }) => {
    await refuseReason(ctx, reason);
    const { shift, activity } = await readShift(ctx, shiftId, { lock: true });
    if (!(await mayCallOff(ctx, activity))) throw new Refusal('notYourActivity');
    if (shift.state !== 'open' || shift.endsAt <= ctx.now) throw new Refusal('shiftEnded');
    await callOff(ctx, [shift], reason);
    await recordDeed(ctx, 'volunteering.cancelShift', shiftId);
    return { cancelled: true as const };
  });

/**
 * Takes a shift out of a draft, or with `wholeSeries` all of its weekly series: nobody has seen them.
 *
 * @throws Refusal shiftNotFound, activityNotFound, notYourActivity, activityNotDraft, shiftNotInSeries
 */
export const removeShift = operation('volunteering.organise')
  .input(z.object({ shiftId: z.uuid(), wholeSeries: z.boolean() }))
  .output(z.object({ removed: z.number() }))
  .mutation(async ({ ctx, input: { shiftId, wholeSeries } }) => {
    const { transaction, communityId } = ctx;
    const { activityId, seriesId } = await findShift(ctx, shiftId);
    const { state } = await requireOrganiser(ctx, activityId, { lock: true });
    if (state !== 'draft') throw new Refusal('activityNotDraft');
    if (wholeSeries && seriesId === null) throw new Refusal('shiftNotInSeries');
    const removed = await transaction
      .deleteFrom('shift')
      .where('communityId', '=', communityId)
      .where('activityId', '=', activityId)
      .$if(wholeSeries, (query) => query.where('seriesId', '=', seriesId))
      .$if(!wholeSeries, (query) => query.where('id', '=', shiftId))
      .returning('id')
      .execute();
    await recordDeed(ctx, 'volunteering.removeShift', activityId, { shifts: removed.length });
    return { removed: removed.length };
  });
