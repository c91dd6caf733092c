import { sql } from 'kysely';
import { z } from 'zod';
import { openOperation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import {
  certificateNumber,
  readCertificateCode,
} from '@/shared/volunteering/certificates/certificate-code';
import type { CertificateContent } from '@/shared/volunteering/certificates/certificate-content';
import { certificateContentSchema } from './certificate-content-schema';

/** What the paper says and whether it is valid. Why it is not is between the volunteer and the issuer. */
export const checkedCertificate = z.object({
  number: z.string(),
  issuedAt: z.string(),
  revokedAt: z.string().nullable(),
  content: certificateContentSchema,
});

/**
 * Anyone who has a certificate in hand compares it with what was issued, without an account: the token
 * on it, 128 random bits, finds it in whatever community; there is no way to look for others.
 *
 * @throws Refusal certificateUnknown
 */
export const checkCertificate = openOperation('anyone')
  .input(z.object({ token: z.string().max(300) }))
  .output(checkedCertificate)
  .query(async ({ ctx, input }) => {
    const token = readCertificateCode(input.token);
    if (token === null) throw new Refusal('certificateUnknown');
    const { rows } = await sql<{
      content: CertificateContent;
      year: number;
      number: number;
      issuedAt: Date;
      revokedAt: Date | null;
    }>`select content, year, number, issued_at, revoked_at from certificate_of_token(${token})`.execute(
      ctx.transaction,
    );
    const [found] = rows;
    if (!found) throw new Refusal('certificateUnknown');
    return {
      number: certificateNumber(found.year, found.number),
      issuedAt: found.issuedAt.toISOString(),
      revokedAt: found.revokedAt?.toISOString() ?? null,
      content: found.content,
    };
  });
