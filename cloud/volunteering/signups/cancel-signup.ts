import { z } from 'zod';
import { refuseUnscreenedWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { Refusal } from '@/shared/refusals';
import { activeSignupStates } from '@/shared/volunteering/signup-life-cycle';
import { cancelEvent, freeCancelUntil } from '@/shared/volunteering/signups/cancelling';
import { signupLimits } from '@/shared/volunteering/signups/signup-limits';
import { leaveShift } from './leave-shift';
import { lockOwnSignup } from './lock-own-signup';
import { refuseWhileThere } from './refuse-while-there';

/**
 * The caller steps back from a shift that has not begun: freely until the activity's deadline, with a
 * reason for the leader afterwards. Who only waits may always.
 *
 * @throws Refusal notRegisteredAsVolunteer, signupNotFound, signupNotActive, shiftBegan,
 *   stillCheckedIn, cancelReasonNeeded, ownWordsNotAllowed
 */
export const cancelSignup = operation('volunteering.volunteer')
  .input(z.object({ signupId: z.uuid(), reason: lineInput({ max: signupLimits.reason.most }) }))
  .output(z.object({ isLate: z.boolean() }))
  .mutation(async ({ ctx, input: { signupId, reason } }) => {
    const { signup, ...found } = await lockOwnSignup(ctx, signupId);
    const { shift, activity } = found;
    if (!activeSignupStates.some((state) => state === signup.state)) {
      throw new Refusal('signupNotActive');
    }
    if (shift.startsAt <= ctx.now) throw new Refusal('shiftBegan');
    // Nobody is late for what was cancelled.
    if (shift.state !== 'open') throw new Refusal('signupNotActive');
    await refuseWhileThere(ctx, signup);
    const deadline = freeCancelUntil(shift, activity, signup);
    const isLate = cancelEvent(signup.state, deadline, ctx.now) === 'cancelLate';
    if (isLate && reason.length < signupLimits.reason.least) {
      throw new Refusal('cancelReasonNeeded', { until: deadline.toISOString() });
    }
    if (isLate) await refuseUnscreenedWords(ctx, [reason]);
    await leaveShift(ctx, found, signup, isLate ? reason : null);
    await recordDeed(ctx, 'volunteering.cancelSignup', shift.id, { signupId, isLate });
    return { isLate };
  });
