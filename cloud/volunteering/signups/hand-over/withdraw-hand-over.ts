import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { lockOwnSignup } from '../lock-own-signup';
import { endHandover, openHandoverOf } from './handover-row';

/**
 * The caller keeps their place after all; the link is dead.
 *
 * @throws Refusal notRegisteredAsVolunteer, signupNotFound, handOverEnded
 */
export const withdrawHandOver = operation('volunteering.volunteer')
  .input(z.object({ signupId: z.uuid() }))
  .output(z.object({ signupId: z.string() }))
  .mutation(async ({ ctx, input: { signupId } }) => {
    const { shift } = await lockOwnSignup(ctx, signupId);
    const handover = await openHandoverOf(ctx, signupId);
    if (!handover) throw new Refusal('handOverEnded');
    await endHandover(ctx, handover.id, { state: 'withdrawn' });
    await recordDeed(ctx, 'volunteering.withdrawHandOver', shift.id, { signupId });
    return { signupId };
  });
