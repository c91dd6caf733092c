import { z } from 'zod';
import type { CertificateContent } from '@/shared/volunteering/certificates/certificate-content';

/** The items on the paper, and not one more: an unknown one would be cut off here. */
export const certificateContentSchema = z.object({
  communityName: z.string(),
  volunteerName: z.string(),
  fromDate: z.string(),
  untilDate: z.string(),
  minutes: z.number(),
  activities: z.array(
    z.object({
      title: z.string(),
      kind: z.string(),
      firstDay: z.string(),
      lastDay: z.string(),
      times: z.number(),
      minutes: z.number(),
    }),
  ),
  purpose: z.string(),
  issuer: z.string(),
  responsible: z.string(),
  handler: z.string(),
  contact: z.string(),
  notes: z.string(),
  replaces: z.string().nullable(),
}) satisfies z.ZodType<CertificateContent>;
