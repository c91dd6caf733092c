import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { certificateLimits } from '@/shared/volunteering/certificates/certificate-limits';
import { readVolunteer } from '../volunteers/volunteer-row';
import { decideRequest, lockWaitingRequest } from './request-row';
import { tellVolunteer } from './tell-volunteer';

/**
 * A request is answered with why there is no certificate; the volunteer is told and may ask again.
 *
 * @throws Refusal certificateRequestNotFound, certificateRequestDecided, wordsNotAllowed
 */
export const declineCertificate = operation('volunteering.keepLedger')
  .input(z.object({ requestId: z.uuid(), reason: lineInput(certificateLimits.reason) }))
  .output(z.object({ declined: z.literal(true) }))
  .mutation(async ({ ctx, input: { requestId, reason } }) => {
    refuseForbiddenWords([reason]);
    const request = await lockWaitingRequest(ctx, requestId);
    await decideRequest(ctx, requestId, 'declined', reason);
    await recordDeed(ctx, 'volunteering.declineCertificate', requestId);
    await tellVolunteer(ctx, await readVolunteer(ctx, request.volunteerId), {
      occasion: `certificateDeclined:${requestId}`,
      subjectId: requestId,
      title: '服务证明没有开具',
      body: `原因：${reason}`,
    });
    return { declined: true as const };
  });
