import { z } from 'zod';
import { signatureLimits } from '@/shared/conventions/acknowledgement/signature-rules';
import {
  type RevocationReason,
  revocationReasons,
  type SigningWay,
  signingVisits,
  signingWays,
  type VisitOutcome,
} from '@/shared/conventions/acknowledgement/signing-words';
import { type AcknowledgedBy, acknowledgedByWords } from '@/shared/conventions/convention-kinds';

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(record) as [Key, ...Key[]]);

export const basisSchema: z.ZodType<AcknowledgedBy, AcknowledgedBy> = keysOf(acknowledgedByWords);
export const waySchema: z.ZodType<SigningWay, SigningWay> = keysOf(signingWays);
export const visitOutcomeSchema: z.ZodType<VisitOutcome, VisitOutcome> = keysOf(signingVisits);
export const revocationSchema: z.ZodType<RevocationReason, RevocationReason> =
  keysOf(revocationReasons);

/** The words that whoever signs has read. */
export const editionReadInput = {
  conventionId: z.uuid(),
  edition: z.number().int().min(1),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
};

/**
 * What comes from a pad; whether it is a signature is for the rules. Beyond twice what they allow
 * nobody reads it any more.
 */
export const strokesInput = z
  .array(z.array(z.number().int().min(0).max(signatureLimits.width)).max(2 * signatureLimits.bytes))
  .max(2 * signatureLimits.points);

export const visitsSchema = z.array(
  z.object({ outcome: visitOutcomeSchema, visitedAt: z.string() }),
);
