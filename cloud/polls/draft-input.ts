import { z } from 'zod';
import { lineInput, paragraphsInput } from '@/cloud/platform/plain-text-input';
import type { BallotMethod } from '@/shared/polls/methods/ballot-item';
import { type Limits, pollLimits } from '@/shared/polls/poll-limits';
import { optionOrderSchema } from './ballot-item-schema';
import {
  legalEffectSchema,
  majorityKindSchema,
  matterSchema,
  visibilitySchema,
} from './poll-schemas';

const atMost = ({ max }: { max: number }) => ({ max });
const upTo = ({ max }: Limits) => z.number().int().min(0).max(max);

/** How many to choose or to be chosen: not yet held against how many options there are. */
const choiceCount = upTo({ min: 0, max: 100 });

const methodInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('approveReject') }),
  z.strictObject({ kind: z.literal('single') }),
  z.strictObject({
    kind: z.literal('approval'),
    minChoices: choiceCount,
    maxChoices: choiceCount,
    winners: choiceCount,
  }),
  z.strictObject({
    kind: z.literal('score'),
    maxScore: upTo(pollLimits.maxScore),
    winners: choiceCount,
  }),
  z.strictObject({ kind: z.literal('ranked'), winners: choiceCount }),
  z.strictObject({
    kind: z.literal('budget'),
    budgetFen: upTo(pollLimits.money),
    maxChoices: choiceCount.nullable(),
  }),
]) satisfies z.ZodType<BallotMethod>;

const optionInput = z.object({
  title: lineInput(atMost(pollLimits.optionTitle)),
  description: paragraphsInput(atMost(pollLimits.optionDescription)),
  photoId: z.uuid().nullable(),
  /** Fen. */
  priceFen: z.number().int().min(pollLimits.money.min).max(pollLimits.money.max).nullable(),
});

const itemInput = z.object({
  title: lineInput(atMost(pollLimits.itemTitle)),
  description: paragraphsInput(atMost(pollLimits.itemDescription)),
  matter: matterSchema.nullable(),
  majority: majorityKindSchema,
  method: methodInput,
  optionOrder: optionOrderSchema,
  options: z.array(optionInput).max(pollLimits.options.max),
});

/**
 * A draft as staff type it. It may be unfinished: what keeps it from being announced is said then
 * (`announcementProblems`). Only what could not be kept at all is invalid input.
 */
export const draftInput = z.object({
  title: lineInput(atMost(pollLimits.title)),
  description: paragraphsInput(atMost(pollLimits.description)),
  ruleSetId: z.string().max(60),
  /** Whom a rule set counts that goes by a list. */
  memberListId: z.uuid().nullable().default(null),
  legalEffect: legalEffectSchema,
  visibility: visibilitySchema,
  entryHours: upTo(pollLimits.entryHours),
  extraordinary: z.boolean(),
  /** UTC instants. */
  opensAt: z.iso.datetime().nullable(),
  closesAt: z.iso.datetime().nullable(),
  items: z.array(itemInput).max(pollLimits.items.max),
});

export type DraftInput = z.infer<typeof draftInput>;
