import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { activeSignupStates } from '@/shared/volunteering/signup-life-cycle';
import { refuseUnlessFit } from './accept-terms';
import { lockOwnSignup } from './lock-own-signup';

/**
 * The caller has read risks that were written anew after they signed up. A minor's guardian has
 * consented to them before.
 *
 * @throws Refusal notRegisteredAsVolunteer, signupNotFound, signupNotActive, and what `refuseUnlessFit`
 *   refuses
 */
export const acceptRisks = operation('volunteering.volunteer')
  .input(z.object({ signupId: z.uuid(), riskRevision: z.number().int().min(1) }))
  .output(z.object({ signupId: z.string() }))
  .mutation(async ({ ctx, input: { signupId, riskRevision } }) => {
    const { signup, volunteer, ...found } = await lockOwnSignup(ctx, signupId);
    if (!activeSignupStates.some((state) => state === signup.state)) {
      throw new Refusal('signupNotActive');
    }
    await refuseUnlessFit(ctx, found, volunteer, { riskRevision, overlapAccepted: true });
    await ctx.transaction
      .updateTable('signup')
      .set({ riskRevision })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', signupId)
      .execute();
    await recordDeed(ctx, 'volunteering.acceptRisks', found.shift.id, { signupId, riskRevision });
    return { signupId };
  });
