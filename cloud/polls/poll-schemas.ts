import { z } from 'zod';
import type { Choice } from '@/shared/polls/choices';
import type { Totals } from '@/shared/polls/decision';
import { type OwnersMatter, ownersMatters } from '@/shared/polls/owners-matters';
import type { ChoiceTotals } from '@/shared/polls/participation';
import { bodies, type RuleSet } from '@/shared/polls/rule-set';
import { outcomes, type Tally } from '@/shared/polls/tally';

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(record) as [Key, ...Key[]]);

export const choiceSchema = z.enum(['approve', 'reject', 'abstain']) satisfies z.ZodType<Choice>;
export const matterSchema: z.ZodType<OwnersMatter> = keysOf(ownersMatters);
export const majorityKindSchema = z.enum(['ordinary', 'special']);
export const legalEffectSchema = z.enum(['advisory', 'binding']);
const participationSchema = z.enum(['strict', 'signOrLogin', 'deliveredFollowMajority']);

export const totalsSchema: z.ZodType<Totals> = z.object({
  /** 0.01 m² */
  areaHundredths: z.number().int(),
  heads: z.number().int(),
});

/** A refusal shown beside something. */
export const shownRefusalSchema = z.object({ code: z.string(), message: z.string() });

const threshold = z.object({
  comparison: z.enum(['atLeast', 'moreThan']),
  numerator: z.number().int(),
  denominator: z.number().int(),
});
const majority = threshold.extend({ of: z.enum(['participants', 'wholeRoll']) });

export const ruleSetSchema: z.ZodType<RuleSet> = z.object({
  id: z.string(),
  name: z.string(),
  body: keysOf(bodies),
  basis: z.enum(['units', 'adults', 'households', 'members']),
  measure: z.enum(['heads', 'areaAndHeads']),
  quorum: threshold,
  majorities: z.object({ ordinary: majority, special: z.exactOptional(majority) }),
  participation: participationSchema,
  coOwnerRule: z.enum(['representative', 'firstVote']),
  parkingVotes: z.boolean(),
  noticeDays: z.number().int(),
  extraordinaryNoticeDays: z.number().int().nullable(),
  windowDays: z.object({ min: z.number().int(), max: z.number().int() }),
  resultPublishDays: z.number().int(),
  postingDays: z.number().int(),
  proxy: z.object({
    principalsPerProxy: z.number().int().nullable(),
    withinHousehold: z.boolean(),
  }),
  legalBasis: z.string(),
  legalEffects: z.array(legalEffectSchema),
});

const choiceTotals: z.ZodType<ChoiceTotals> = z.object({
  approve: totalsSchema,
  reject: totalsSchema,
  abstain: totalsSchema,
});

export const tallySchema: z.ZodType<Tally> = z.object({
  participation: participationSchema,
  roll: totalsSchema,
  returned: totalsSchema,
  participating: totalsSchema,
  quorumReached: z.boolean(),
  items: z.array(
    z.object({
      itemId: z.string(),
      majority: majorityKindSchema,
      returned: choiceTotals,
      counted: choiceTotals,
      silentCountedAs: choiceSchema.nullable(),
      valid: z.boolean(),
      passed: z.boolean(),
      outcome: keysOf(outcomes),
    }),
  ),
});

/** One question as everybody reads it. */
export const ballotItemSchema = z.object({
  id: z.string(),
  position: z.number().int(),
  title: z.string(),
  description: z.string(),
  matter: matterSchema.nullable(),
  majority: majorityKindSchema,
});
