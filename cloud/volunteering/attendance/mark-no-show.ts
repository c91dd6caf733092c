import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { missSignup } from '../signups/miss-signup';
import { readSignup } from '../signups/signup-row';
import { standingAttendances } from './attendance-row';
import { leadShift } from './lead-attendance';

/**
 * The leader says that somebody did not come; their place is free for whoever is at the spot. Those
 * nobody speaks of become no-shows when the shift is closed.
 *
 * @throws Refusal signupNotFound, notYourShift, signupNotActive, noShowTooEarly, noShowWasThere
 */
export const markNoShow = operation('volunteering.lead')
  .input(z.object({ signupId: z.uuid() }))
  .output(z.object({ missed: z.literal(true) }))
  .mutation(async ({ ctx, input: { signupId } }) => {
    const { shiftId, volunteerId } = await readSignup(ctx, signupId);
    const { shift } = await leadShift(ctx, shiftId, [volunteerId]);
    if (ctx.now < shift.startsAt)
      throw new Refusal('noShowTooEarly', { since: shift.startsAt.toISOString() });
    if ((await standingAttendances(ctx, shiftId, volunteerId)).length > 0)
      throw new Refusal('noShowWasThere');
    const signup = await readSignup(ctx, signupId);
    if (shift.state !== 'open' || signup.state !== 'confirmed')
      throw new Refusal('signupNotActive');
    await missSignup(ctx, signup);
    await recordDeed(ctx, 'volunteering.markNoShow', shiftId, { signupId });
    return { missed: true as const };
  });
