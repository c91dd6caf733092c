import { z } from 'zod';
import { keepDocument, keptDocumentSchema, makePdf } from '@/cloud/documents/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { checkCertificateAddress } from '@/shared/volunteering/certificates/certificate-code';
import { revocations, shownNumber } from './certificate-row';
import { certificateSheet } from './certificate-sheet';
import { shownCertificate } from './shown-certificate';

/** Where this app is reached by anyone's browser; null where it is in the mini-program alone. */
const appAddress = z
  .string()
  .max(200)
  .regex(/^https?:\/\/[\w.-]+(:\d{1,5})?(\/[\w.~-]*)*$/)
  .nullable();

/**
 * A certificate as PDF, for the volunteer and for those who keep the ledger: what was frozen when it
 * was issued, however often it is printed. Its code leads to the public page: of this server's own
 * address where it knows one, else of the address its app was opened at, which the app tells.
 *
 * @throws Refusal certificateNotFound
 */
export const printCertificate = operation('volunteering.read')
  .input(z.object({ certificateId: z.uuid(), appAddress }))
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input }) => {
    const certificate = await shownCertificate(ctx, input.certificateId);
    const { id, token, content, issuedAt } = certificate;
    const number = shownNumber(certificate);
    const revokedAt = (await revocations(ctx, [id])).get(id)?.revokedAt ?? null;
    const code = codeText(ctx.files.publicAddress || input.appAddress, token);
    const sheet = certificateSheet({ content, number, token, issuedAt, revokedAt, code });
    const title = `志愿服务证明 ${number} ${content.volunteerName}`;
    const bytes = await makePdf({ title, sheets: [sheet] }, ctx.now);
    // Their own they may print as often as they like.
    if (!certificate.isOwn) await recordDeed(ctx, 'volunteering.printCertificate', id, { number });
    return keepDocument(ctx, { title, type: 'pdf', bytes });
  });

/** The bare token where there is no address: the mini-program's own scanner reads it. */
const codeText = (address: string | null, token: string): string =>
  address ? `${address.replace(/\/$/, '')}/#/${checkCertificateAddress}${token}` : token;
