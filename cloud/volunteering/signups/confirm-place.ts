import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { refuseUnlessFit } from './accept-terms';
import { lockOwnSignup } from './lock-own-signup';
import { changeSignup } from './signup-row';

/**
 * The caller takes the place that was offered to them, within its time. Asking again changes nothing.
 *
 * @throws Refusal notRegisteredAsVolunteer, signupNotFound, noPlaceOffered, offerOver, and what
 *   `refuseUnlessFit` refuses
 */
export const confirmPlace = operation('volunteering.volunteer')
  .input(
    z.object({
      signupId: z.uuid(),
      riskRevision: z.number().int().min(1),
      overlapAccepted: z.boolean(),
    }),
  )
  .output(z.object({ signupId: z.string() }))
  .mutation(async ({ ctx, input: { signupId, ...terms } }) => {
    const { signup, volunteer, ...found } = await lockOwnSignup(ctx, signupId);
    if (signup.state === 'confirmed') return { signupId };
    if (signup.offerUntil === null) throw new Refusal('noPlaceOffered');
    if (signup.offerUntil < ctx.now) {
      throw new Refusal('offerOver', { until: signup.offerUntil.toISOString() });
    }
    await refuseUnlessFit(ctx, found, volunteer, terms);
    await changeSignup(ctx, signup, 'accept', { riskRevision: terms.riskRevision });
    await recordDeed(ctx, 'volunteering.confirmPlace', found.shift.id, { signupId });
    return { signupId };
  });
