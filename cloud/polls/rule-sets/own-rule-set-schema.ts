import { z } from 'zod';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { type OwnRuleSet, ownRuleSetLimits } from '@/shared/polls/own-rules/own-rule-set';
import { bodies } from '@/shared/polls/rule-set';
import { keysOf, majoritySchema, participationSchema, thresholdSchema } from '../poll-schemas';

const days = z.number().int().min(0).max(1_000);

const shape = {
  body: keysOf(bodies),
  basis: z.enum(['units', 'adults', 'households', 'members']),
  measure: z.enum(['heads', 'areaAndHeads']),
  quorum: thresholdSchema,
  ordinary: majoritySchema,
  special: majoritySchema.nullable(),
  participation: participationSchema,
  coOwnerRule: z.enum(['representative', 'firstVote']),
  noticeDays: days,
  extraordinaryNoticeDays: days.nullable(),
  windowDays: z.object({ min: days, max: days }),
  postingDays: days,
  principalsPerProxy: days,
  binding: z.boolean(),
};

/** As staff type it; whether it holds is `ownRuleSetProblems`' matter. */
export const ownRuleSetInput = z.object({
  ...shape,
  name: lineInput({ max: ownRuleSetLimits.name.max }),
  legalBasis: lineInput({ max: ownRuleSetLimits.legalBasis.max }),
}) satisfies z.ZodType<OwnRuleSet>;

export const ownRuleSetSchema: z.ZodType<OwnRuleSet> = z.object({
  ...shape,
  name: z.string(),
  legalBasis: z.string(),
});
