import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { applyChanges } from './apply-shift-changes';
import { refuseChangesAt } from './changed-shift';
import { shiftChangesInput } from './shift-input';
import { refuseUnknownLeader } from './shift-leader';
import { refuseShiftWords } from './shift-words';
import { shiftsToChange } from './shifts-to-change';

/**
 * Changes one date of an activity, or all coming dates of its weekly series. Those changed by
 * themselves before stay as they are unless `comingAndAlone`. New times are told to everybody on the
 * lists, who may step back without fault; more places are offered to whoever waits.
 *
 * @throws Refusal shiftNotFound, activityNotFound, notYourActivity, activityUnderReview, activityOver
 * @throws Refusal shiftEnded, shiftNotInSeries, shiftBegun, shiftPeopleThere, shiftStartPassed, shiftTimesWrong,
 *   what `shiftProblems` finds, shiftLeaderUnknown, wordsNotAllowed, ownWordsNotAllowed
 * @throws Refusal shiftCapacityBelowTaken naming the dates: places are never taken away from anybody
 */
export const changeShift = operation('volunteering.organise')
  .input(
    z.object({
      shiftId: z.uuid(),
      scope: z.enum(['one', 'coming', 'comingAndAlone']),
      changes: shiftChangesInput,
    }),
  )
  .output(z.object({ changed: z.number() }))
  .mutation(async ({ ctx, input: { shiftId, scope, changes } }) => {
    if (scope !== 'one' && changes.date !== undefined) throw new Refusal('inputInvalid');
    const { activity, shifts } = await shiftsToChange(ctx, shiftId, scope);
    await refuseShiftWords(ctx, activity, changes);
    await refuseUnknownLeader(ctx, changes.leaderAccountId);
    await refuseChangesAt(ctx, shifts, changes);
    await applyChanges(ctx, { activity, shifts, scope, changes });
    const details = { scope, shifts: shifts.length };
    await recordDeed(ctx, 'volunteering.changeShift', shiftId, details);
    return { changed: shifts.length };
  });
