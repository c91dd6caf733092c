import { sql } from 'kysely';
import { z } from 'zod';
import type { DueWork } from '@/cloud/platform/outbox';

/** Days that drawings and names are kept once another edition is in force. */
export const daysKept = 365;

const payloadSchema = z.object({ conventionId: z.uuid(), edition: z.number().int() });

/**
 * A year after an edition came into force the drawings and names of those before it go (PIPL art. 19: no
 * longer than needed); which homes and persons signed them stays counted, and what changed since can
 * still be shown to them.
 */
export const forgetOldSignatures: DueWork = async ({ transaction }, payload) => {
  const { conventionId, edition } = payloadSchema.parse(payload);
  await sql`select forget_old_signatures(${conventionId}, ${edition})`.execute(transaction);
};
