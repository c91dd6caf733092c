import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { json } from '@/cloud/platform/database';
import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { certificateNumber } from '@/shared/volunteering/certificates/certificate-code';
import type { CertificateContent } from '@/shared/volunteering/certificates/certificate-content';
import { type Certified, certifiedContent } from './certified-content';
import { takeNumber } from './take-number';
import './tables';

interface Certifying {
  certified: Certified;
  requestId: string;
  replacesId: string | null;
  /** The sum the caller has seen and vouches for. */
  seenMinutes: number;
}

export interface WrittenCertificate {
  id: string;
  number: string;
  content: CertificateContent;
}

/** Bits nobody guesses, in 22 letters. */
const newToken = () => randomBytes(16).toString('base64url');

/**
 * Certifies what the ledger says, under the next number; with `content` frozen beside it and the
 * entries it rests on. The number is taken last, so that nobody waits for it longer than needed.
 *
 * @throws Refusal certificateMinutesChanged where the sum is another than the caller has seen, and as
 * `certifiedContent`
 */
export async function writeCertificate(
  ctx: MemberContext,
  { certified, requestId, replacesId, seenMinutes }: Certifying,
): Promise<WrittenCertificate> {
  const { transaction, communityId, accountId, now } = ctx;
  const { content, entryIds } = await certifiedContent(ctx, certified);
  const { minutes } = content;
  if (minutes !== seenMinutes) throw new Refusal('certificateMinutesChanged', { minutes });
  const [id, volunteerId] = [uuid(), certified.volunteer.id];
  const { year, number } = await takeNumber(ctx);
  await transaction
    .insertInto('serviceCertificate')
    .values({
      ...{ communityId, id, requestId, volunteerId, year, number, minutes, replacesId },
      ...{ token: newToken(), content: json(content), issuedBy: accountId, issuedAt: now },
    })
    .execute();
  await transaction
    .insertInto('certificateEntry')
    .values(entryIds.map((entryId) => ({ communityId, certificateId: id, volunteerId, entryId })))
    .execute();
  return { id, number: certificateNumber(year, number), content };
}
