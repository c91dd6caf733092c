import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { callersVolunteer } from '../volunteers/callers-volunteer';
import { decideRequest, lockWaitingRequest } from './request-row';

/**
 * A volunteer takes back their request while nobody has decided it.
 *
 * @throws Refusal notRegisteredAsVolunteer, certificateRequestNotFound (others' requests, too),
 * certificateRequestDecided
 */
export const withdrawCertificateRequest = operation('volunteering.volunteer')
  .input(z.object({ requestId: z.uuid() }))
  .output(z.object({ withdrawn: z.literal(true) }))
  .mutation(async ({ ctx, input: { requestId } }) => {
    const volunteer = await callersVolunteer(ctx);
    await lockWaitingRequest(ctx, requestId, volunteer.id);
    await decideRequest(ctx, requestId, 'withdrawn');
    await recordDeed(ctx, 'volunteering.withdrawCertificateRequest', requestId);
    return { withdrawn: true as const };
  });
