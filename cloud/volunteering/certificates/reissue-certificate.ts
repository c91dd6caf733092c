import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { Refusal } from '@/shared/refusals';
import { certificateLimits } from '@/shared/volunteering/certificates/certificate-limits';
import { readVolunteer } from '../volunteers/volunteer-row';
import { certificateInPlaceOf } from './certificate-in-place-of';
import { refuseOwn, tellOfIssue } from './issue-certificate';
import { revoke } from './revoke-certificate';
import { writeCertificate } from './write-certificate';

/**
 * Issues a certificate anew under another number, from the ledger as it is now; the one before becomes
 * invalid if it is not already. Once for each certificate.
 *
 * @throws Refusal certificateNotFound, certificateOfOneself, certificateReplaced, wordsNotAllowed,
 * certificateNeedsBody, certificateContactMissing, certificateNothingServed, certificateMinutesChanged
 */
export const reissueCertificate = operation('volunteering.keepLedger')
  .input(
    z.object({
      certificateId: z.uuid(),
      reason: lineInput(certificateLimits.reason),
      minutes: z.number().int(),
      notes: lineInput(certificateLimits.notes),
    }),
  )
  .output(z.object({ certificateId: z.string(), number: z.string() }))
  .mutation(async ({ ctx, input: { certificateId, reason, minutes, notes } }) => {
    refuseForbiddenWords([reason, notes]);
    const { before, certified } = await certificateInPlaceOf(ctx, certificateId, { lock: true });
    const volunteer = await readVolunteer(ctx, before.volunteerId);
    refuseOwn(ctx, volunteer);
    const replacement = await ctx.transaction
      .selectFrom('serviceCertificate')
      .select('id')
      .where('communityId', '=', ctx.communityId)
      .where('replacesId', '=', before.id)
      .executeTakeFirst();
    if (replacement) throw new Refusal('certificateReplaced');
    await revoke(ctx, before, reason);
    const issued = await writeCertificate(ctx, {
      certified: { ...certified, notes },
      ...{ requestId: before.requestId, replacesId: before.id, seenMinutes: minutes },
    });
    await recordDeed(ctx, 'volunteering.reissueCertificate', issued.id, { number: issued.number });
    await tellOfIssue(ctx, volunteer, issued);
    return { certificateId: issued.id, number: issued.number };
  });
