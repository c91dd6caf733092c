import { z } from 'zod';
import { paragraphsInput } from '@/cloud/platform/plain-text-input';
import { moderationLimits } from '@/shared/moderation/moderation-limits';
import { moderationReasonNames } from '@/shared/moderation/moderation-reasons';

export const reasonSchema = z.enum(moderationReasonNames);

export const decisionInput = z.object({
  itemId: z.uuid(),
  /** As `itemDetail` gave it: what has come into the queue again since is another matter. */
  round: z.number().int().min(1),
  decision: z.enum(['show', 'hide']),
  /** Needed to hide. */
  reason: reasonSchema.nullable(),
  note: paragraphsInput(moderationLimits.note).default(''),
  /** What becomes of photos that a check has doubted, when the words are shown. */
  photos: z.enum(['show', 'hide']).default('show'),
});

export type DecisionInput = z.infer<typeof decisionInput>;
