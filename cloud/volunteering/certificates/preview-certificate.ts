import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { readVolunteer } from '../volunteers/volunteer-row';
import { certificateContentSchema } from './certificate-content-schema';
import { certificateInPlaceOf } from './certificate-in-place-of';
import { certifiedContent } from './certified-content';
import { findRequest } from './request-row';

/**
 * What the certificate would say if the caller issued it now: of a request, or anew in place of another
 * certificate.
 *
 * @throws Refusal certificateRequestNotFound, certificateNotFound, certificateNeedsBody,
 * certificateContactMissing, certificateNothingServed
 */
export const previewCertificate = operation('volunteering.keepLedger')
  .input(z.union([z.object({ requestId: z.uuid() }), z.object({ inPlaceOfId: z.uuid() })]))
  .output(certificateContentSchema)
  .query(async ({ ctx, input }) => {
    if ('inPlaceOfId' in input) {
      const { certified } = await certificateInPlaceOf(ctx, input.inPlaceOfId, { lock: false });
      return (await certifiedContent(ctx, certified)).content;
    }
    const request = await findRequest(ctx, input.requestId);
    if (!request) throw new Refusal('certificateRequestNotFound');
    const { fromDate, untilDate, purpose, volunteerId } = request;
    const volunteer = await readVolunteer(ctx, volunteerId);
    const certified = { volunteer, fromDate, untilDate, purpose, notes: '', replaces: null };
    return (await certifiedContent(ctx, certified)).content;
  });
