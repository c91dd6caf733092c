import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { requireShiftLeader } from '../activities/who-leads';
import { readVolunteer } from '../volunteers/volunteer-row';
import { signUpOnSpot } from './sign-up-on-spot';
import { activeSignupOf } from './signup-row';
import { tellVolunteers } from './tell-volunteers';

/**
 * A leader puts a volunteer on the list of a shift, having told them the risks; only where a place is
 * free.
 *
 * @throws Refusal volunteerNotFound, shiftNotFound, notYourShift, shiftNotOpen, alreadySignedUp, and what
 *   `signUpOnSpot` refuses
 */
export const addToShift = operation('volunteering.lead')
  .input(
    z.object({
      shiftId: z.uuid(),
      postId: z.uuid(),
      volunteerId: z.uuid(),
      /** The leader told them, and they agreed. */
      risksTold: z.literal(true),
    }),
  )
  .output(z.object({ signupId: z.string() }))
  .mutation(async ({ ctx, input: { shiftId, postId, volunteerId } }) => {
    const volunteer = await readVolunteer(ctx, volunteerId, { lock: true });
    const found = await requireShiftLeader(ctx, shiftId, { lock: true });
    const { shift } = found;
    if (shift.state !== 'open' || shift.endsAt <= ctx.now) throw new Refusal('shiftNotOpen');
    const before = await activeSignupOf(ctx, shiftId, volunteerId);
    if (before?.state === 'confirmed') throw new Refusal('alreadySignedUp');
    const { id: signupId, number } = await signUpOnSpot(ctx, {
      ...found,
      postId,
      volunteer,
      way: 'leader',
    });
    await tellVolunteers(ctx, found, [volunteerId], {
      kind: 'shiftChange',
      occasion: `added:${number}`,
      body: '负责人把您加入了这个班次，请按时参加。不能来的，请打开取消报名。',
    });
    await recordDeed(ctx, 'volunteering.addToShift', shiftId, { signupId });
    return { signupId };
  });
