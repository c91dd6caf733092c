import { z } from 'zod';
import { channels } from '@/shared/polls/channels';
import type { Choice } from '@/shared/polls/choices';
import type { Totals } from '@/shared/polls/decision';
import type { Answer, Answers } from '@/shared/polls/methods/ballot-item';
import { type OwnersMatter, ownersMatters } from '@/shared/polls/owners-matters';
import { bodies, type RuleSet } from '@/shared/polls/rule-set';
import { type Visibility, visibilities } from '@/shared/polls/visibility';

export const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(record) as [Key, ...Key[]]);

export const choiceSchema = z.enum(['approve', 'reject', 'abstain']) satisfies z.ZodType<Choice>;
export const matterSchema: z.ZodType<OwnersMatter, OwnersMatter> = keysOf(ownersMatters);
export const channelSchema = keysOf(channels);
export const majorityKindSchema = z.enum(['ordinary', 'special']);
export const visibilitySchema: z.ZodType<Visibility, Visibility> = keysOf(visibilities);
export const legalEffectSchema = z.enum(['advisory', 'binding']);
export const participationSchema = z.enum(['strict', 'signOrLogin', 'deliveredFollowMajority']);

export const totalsSchema: z.ZodType<Totals> = z.object({
  /** 0.01 m² */
  areaHundredths: z.number().int(),
  heads: z.number().int(),
});

/** A refusal shown beside something. */
export const shownRefusalSchema = z.object({ code: z.string(), message: z.string() });

export const thresholdSchema = z.object({
  comparison: z.enum(['atLeast', 'moreThan']),
  numerator: z.number().int(),
  denominator: z.number().int(),
});
export const majoritySchema = thresholdSchema.extend({ of: z.enum(['participants', 'wholeRoll']) });

export const ruleSetSchema: z.ZodType<RuleSet> = z.object({
  id: z.string(),
  name: z.string(),
  body: keysOf(bodies),
  basis: z.enum(['units', 'adults', 'households', 'members']),
  measure: z.enum(['heads', 'areaAndHeads']),
  quorum: thresholdSchema,
  majorities: z.object({
    ordinary: majoritySchema,
    special: z.exactOptional(majoritySchema),
  }),
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

const optionId = z.uuid();

const answerSchema: z.ZodType<Answer> = z.union([
  z.enum(['approve', 'reject', 'abstain']),
  z.strictObject({ option: optionId }),
  z.strictObject({ options: z.array(optionId).max(100) }),
  z.strictObject({ scores: z.record(optionId, z.number().int().min(0).max(100)) }),
  z.strictObject({ ranking: z.array(z.array(optionId).min(1).max(100)).max(100) }),
]);

/** What a voter says, by item id; whether it fits the ballot paper is `ballotProblems`' matter. */
export const answersSchema: z.ZodType<Answers> = z.record(z.uuid(), answerSchema);
