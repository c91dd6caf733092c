import { z } from 'zod';
import { relationInput } from '@/cloud/community/binding-inputs';

/** A claim to belong to a unit, as its own applicant sees it. Instants as ISO text. */
export const ownBinding = z.object({
  bindingId: z.string(),
  unitId: z.string(),
  room: z.string(),
  relation: relationInput,
  name: z.string(),
  phone: z.string(),
  adult: z.boolean(),
  state: z.enum(['pending', 'approved', 'rejected', 'withdrawn', 'revoked']),
  reason: z.string().nullable(),
  appliedAt: z.string(),
  decidedAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
  /** Approved and not expired. */
  isValid: z.boolean(),
});
