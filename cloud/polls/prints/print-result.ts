import { z } from 'zod';
import { keepDocument, keptDocumentSchema, makePdf } from '@/cloud/documents/public';
import { operation } from '@/cloud/platform/operation';
import { readPublishedPoll } from '../results/posted-poll';
import { readCertificate } from '../results/read-certificate';
import { certificateSheet } from './certificate-sheet';

/**
 * The result certificate as PDF, for everybody alike once the result is published. It says no more
 * than the page does, so who prints it is not written down.
 *
 * @throws Refusal pollNotFound, pollCancelled, pollResultNotYet, certificateNotYet
 */
export const printResult = operation('polls.read')
  .input(z.object({ pollId: z.uuid() }))
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input }) => {
    const certificate = await readCertificate(ctx, await readPublishedPoll(ctx, input.pollId));
    const title = `表决结果证书 ${certificate.title}`;
    const sheets = [certificateSheet(certificate, ctx.now)];
    const bytes = await makePdf({ title, sheets }, ctx.now);
    return keepDocument(ctx, { title, type: 'pdf', bytes });
  });
