import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { Refusal } from '@/shared/refusals';
import { certificateLimits } from '@/shared/volunteering/certificates/certificate-limits';
import { readVolunteer } from '../volunteers/volunteer-row';
import { type CertificateRow, findCertificate, shownNumber } from './certificate-row';
import { refuseOwn } from './issue-certificate';
import { tellVolunteer } from './tell-volunteer';

/**
 * Makes a certificate invalid: whoever checks it is told so from now on. The volunteer learns why.
 *
 * @throws Refusal certificateNotFound, certificateOfOneself, certificateRevoked, wordsNotAllowed
 */
export const revokeCertificate = operation('volunteering.keepLedger')
  .input(z.object({ certificateId: z.uuid(), reason: lineInput(certificateLimits.reason) }))
  .output(z.object({ revoked: z.literal(true) }))
  .mutation(async ({ ctx, input: { certificateId, reason } }) => {
    refuseForbiddenWords([reason]);
    const certificate = await findCertificate(ctx, certificateId);
    const volunteer = await readVolunteer(ctx, certificate.volunteerId);
    refuseOwn(ctx, volunteer);
    if (!(await revoke(ctx, certificate, reason))) throw new Refusal('certificateRevoked');
    await tellVolunteer(ctx, volunteer, {
      occasion: `certificateRevoked:${certificateId}`,
      subjectId: certificateId,
      title: '一张服务证明已作废',
      body: `编号 ${shownNumber(certificate)}。原因：${reason}`,
    });
    return { revoked: true as const };
  });

/** Answers whether it was valid until now. */
export async function revoke(
  ctx: MemberContext,
  certificate: CertificateRow,
  reason: string,
): Promise<boolean> {
  const { transaction, communityId, accountId, now } = ctx;
  const { id: certificateId } = certificate;
  const revoked = await transaction
    .insertInto('certificateRevocation')
    .values({ communityId, certificateId, reason, revokedBy: accountId, revokedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('certificateId')
    .executeTakeFirst();
  if (!revoked) return false;
  await recordDeed(ctx, 'volunteering.revokeCertificate', certificateId, {
    number: shownNumber(certificate),
  });
  return true;
}
