import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { type CertificateRow, findCertificate } from './certificate-row';

/** A certificate in a list. `revokeReason`: null while it is valid. */
export const certificateCardSchema = z.object({
  id: z.string(),
  number: z.string(),
  minutes: z.number(),
  issuedAt: z.string(),
  revokeReason: z.string().nullable(),
});

/**
 * A certificate for the volunteer it is about and for those who keep the ledger; others learn nothing,
 * not even that there is one.
 *
 * @throws Refusal certificateNotFound
 */
export async function shownCertificate(
  ctx: MemberContext,
  certificateId: string,
): Promise<CertificateRow & { isOwn: boolean }> {
  const certificate = await findCertificate(ctx, certificateId);
  const own = await ctx.transaction
    .selectFrom('volunteer')
    .select('id')
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', certificate.volunteerId)
    .where('accountId', '=', ctx.accountId)
    .executeTakeFirst();
  if (!own && !may(ctx.caller.roles, 'volunteering.keepLedger'))
    throw new Refusal('certificateNotFound');
  return { ...certificate, isOwn: own !== undefined };
}
