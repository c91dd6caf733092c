import { z } from 'zod';
import { refuseUnscreenedWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { Refusal } from '@/shared/refusals';
import { signupLimits } from '@/shared/volunteering/signups/signup-limits';
import { requireShiftLeader } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import { promoteWaiting } from './promote-waiting';
import { changeSignup, readSignup, type Signup } from './signup-row';
import { tellVolunteers } from './tell-volunteers';

/**
 * A leader takes somebody off the list, with a reason they read; the place goes on to who waits. Who has
 * been there stays: attendance and minutes are corrected, never erased.
 *
 * @throws Refusal signupNotFound, shiftNotFound, notYourShift, leaderMayNotRemoveEnded,
 *   signupHasMinutes, signupNotActive, ownWordsNotAllowed
 */
export const removeSignup = operation('volunteering.lead')
  .input(
    z.object({
      signupId: z.uuid(),
      reason: lineInput({ min: signupLimits.reason.least, max: signupLimits.reason.most }),
    }),
  )
  .output(z.object({ signupId: z.string() }))
  .mutation(async ({ ctx, input: { signupId, reason } }) => {
    const { shiftId } = await readSignup(ctx, signupId);
    const found = await requireShiftLeader(ctx, shiftId, { lock: true });
    const { shift } = found;
    const signup = await readSignup(ctx, signupId);
    if (await wasThere(ctx, signup)) throw new Refusal('signupHasMinutes');
    if (shift.state !== 'open' || shift.endsAt <= ctx.now) {
      throw new Refusal('leaderMayNotRemoveEnded');
    }
    await refuseUnscreenedWords(ctx, [reason]);
    await changeSignup(ctx, signup, 'remove', { reason });
    await tellVolunteers(ctx, found, [signup.volunteerId], {
      kind: 'shiftChange',
      occasion: `removed:${signup.number}`,
      body: `负责人把您移出了这个班次，原因：${reason}。有疑问请联系活动联系人。`,
    });
    await promoteWaiting(ctx, found);
    await recordDeed(ctx, 'volunteering.removeSignup', shift.id, { signupId });
    return { signupId };
  });

/** Whether the volunteer has an attendance that was not declined, or minutes, in the shift. */
async function wasThere(
  { transaction, communityId }: VolunteeringContext,
  { shiftId, volunteerId }: Signup,
): Promise<boolean> {
  const attendance = await transaction
    .selectFrom('attendance')
    .select('id')
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shiftId)
    .where('volunteerId', '=', volunteerId)
    .where('state', '<>', 'declined')
    .limit(1)
    .executeTakeFirst();
  if (attendance) return true;
  const entry = await transaction
    .selectFrom('minuteEntry')
    .select('id')
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shiftId)
    .where('volunteerId', '=', volunteerId)
    .limit(1)
    .executeTakeFirst();
  return entry !== undefined;
}
