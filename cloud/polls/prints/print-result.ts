import { z } from 'zod';
import { keepDocument, keptDocumentSchema } from '@/cloud/documents/public';
import { operation } from '@/cloud/platform/operation';
import { certificatePdf } from '../for-features/certificate-pdf';

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
    const certificate = await certificatePdf(ctx, input.pollId);
    return keepDocument(ctx, { ...certificate, type: 'pdf' });
  });
