import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { revocations, shownNumber } from './certificate-row';
import { changedSince } from './changed-since';
import { checkedCertificate } from './check-certificate';
import { shownCertificate } from './shown-certificate';

/**
 * One certificate with the token on it, for the volunteer and for those who keep the ledger: these see
 * also by how many minutes its entries were corrected since.
 *
 * @throws Refusal certificateNotFound
 */
export const certificateDetail = operation('volunteering.read')
  .input(z.object({ certificateId: z.uuid() }))
  .output(
    checkedCertificate.extend({
      id: z.string(),
      token: z.string(),
      volunteerId: z.string(),
      isOwn: z.boolean(),
      revokeReason: z.string().nullable(),
      /** Of another certificate that took its place. */
      replacedById: z.string().nullable(),
      changedMinutes: z.number(),
    }),
  )
  .query(async ({ ctx, input: { certificateId } }) => {
    const certificate = await shownCertificate(ctx, certificateId);
    const { id, token, volunteerId, isOwn, issuedAt, content } = certificate;
    const revocation = (await revocations(ctx, [id])).get(id);
    const replacement = await ctx.transaction
      .selectFrom('serviceCertificate')
      .select('id')
      .where('communityId', '=', ctx.communityId)
      .where('replacesId', '=', id)
      .executeTakeFirst();
    return {
      ...{ id, token, volunteerId, isOwn, content },
      number: shownNumber(certificate),
      issuedAt: issuedAt.toISOString(),
      revokedAt: revocation?.revokedAt.toISOString() ?? null,
      revokeReason: revocation?.reason ?? null,
      replacedById: replacement?.id ?? null,
      changedMinutes: (await changedSince(ctx, [id])).get(id) ?? 0,
    };
  });
